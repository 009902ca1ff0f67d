// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.settlement;

import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Layer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The amounts of a settlement sheet (结算单) under the names that the national settlement list gives
 * them, in yuan with at most two decimals, read into {@link Costs} and what each layer paid.
 */
public final class NationalSheet {
  /** A field of the sheet. */
  public enum Field {
    /** 医疗费总额: the whole bill. */
    MEDFEE_SUMAMT,
    /** 全自费金额: outside the catalogue. */
    FULAMT_OWNPAY_AMT,
    /** 超限价自费费用: above a price limit. */
    OVERLMT_SELFPAY,
    /** 先行自付金额: the patient's own share before anything is in scope. */
    PRESELFPAY_AMT,
    /** 符合政策范围金额: the in-scope cost. */
    INSCP_SCP_AMT,
    /** 基本医疗保险统筹基金支出: basic insurance. */
    HIFP_PAY,
    /** 居民大病保险资金支出: critical-illness insurance of residents. */
    HIFMI_PAY,
    /** 职工大额医疗费用补助基金支出: critical-illness insurance of employees. */
    HIFOB_PAY,
    /** 医疗救助基金支出: medical assistance. */
    MAF_PAY,
    /** 其他支出: other cover. */
    OTHFUND_PAY;

    /** The field's name on the list, such as {@code medfee_sumamt}. */
    public String field() {
      // ASCII alone; toLowerCase() would ask the phone's language.
      StringBuilder lower = new StringBuilder(name().length());
      for (int i = 0; i < name().length(); i++) {
        char c = name().charAt(i);
        lower.append(c == '_' ? c : Character.toLowerCase(c));
      }
      return lower.toString();
    }
  }

  private final EnumMap<Field, Long> fen;

  private NationalSheet(EnumMap<Field, Long> fen) {
    this.fen = fen;
  }

  /**
   * Reads a sheet.
   *
   * @param yuan the amounts in yuan by field name; an absent payment is none, but the total and its
   *     four parts must be there
   * @throws InvalidInputException if a field is unknown, missing or no amount, or the four parts do
   *     not add up to the total
   */
  public static NationalSheet read(Map<String, String> yuan) {
    EnumMap<Field, Long> fen = new EnumMap<>(Field.class);
    for (Map.Entry<String, String> entry : yuan.entrySet()) {
      fen.put(field(entry.getKey()), fen(entry.getKey(), entry.getValue()));
    }
    for (Field field : Field.values()) {
      if (field.compareTo(Field.INSCP_SCP_AMT) <= 0 && !fen.containsKey(field)) {
        throw new InvalidInputException(
            ProblemCode.MISSING_FIELD,
            "/" + field.field(),
            Text.of(
                "请照结算单填写；结算单上为 0.00 的也要填写", "take it from the sheet; write 0.00 where it says so"));
      }
    }
    NationalSheet sheet = new NationalSheet(fen);
    long parts =
        sheet.fen(Field.FULAMT_OWNPAY_AMT)
            + sheet.fen(Field.OVERLMT_SELFPAY)
            + sheet.fen(Field.PRESELFPAY_AMT)
            + sheet.fen(Field.INSCP_SCP_AMT);
    if (parts != sheet.fen(Field.MEDFEE_SUMAMT)) {
      throw new InvalidInputException(
          ProblemCode.SHEET_NOT_ADDING_UP,
          "/" + Field.MEDFEE_SUMAMT.field(),
          Text.of(
              "医疗费总额应等于全自费金额、超限价自费费用、先行自付金额与符合政策范围金额之和，请查找笔误",
              "fulamt_ownpay_amt, overlmt_selfpay, preselfpay_amt and inscp_scp_amt add up to it:"
                  + " look for a slip"));
    }
    return sheet;
  }

  private static Field field(String name) {
    List<String> allowed = new ArrayList<>();
    for (Field field : Field.values()) {
      if (field.field().equals(name)) {
        return field;
      }
      allowed.add(field.field());
    }
    throw InvalidInputException.noneOf(ProblemCode.UNKNOWN_FIELD, "/" + name, allowed);
  }

  private static long fen(String name, String yuan) {
    long fen;
    try {
      fen = Fen.parse(yuan);
    } catch (NumberFormatException e) {
      throw new InvalidInputException(
          ProblemCode.WRONG_TYPE,
          "/" + name,
          Text.of("请以元为单位填写金额，最多两位小数，例如 12.50", String.valueOf(e.getMessage())));
    }
    if (fen < 0 || fen > Fen.MAX) {
      throw new InvalidInputException(
          ProblemCode.OUT_OF_BOUNDS,
          "/" + name,
          Text.of(
              "请填写 0 元以上、不超过 " + Fen.MAX / 100 + " 元的金额",
              "give 0 yuan or more, at most " + Fen.MAX / 100));
    }
    return fen;
  }

  private long fen(Field field) {
    Long amount = fen.get(field);
    return amount == null ? 0 : amount;
  }

  /** The costs of the visit. */
  public Costs costs() {
    return Costs.of(fen(Field.MEDFEE_SUMAMT), fen(Field.INSCP_SCP_AMT));
  }

  /** What each layer and other cover paid, in fen, as {@link Settlement} takes it. */
  public Map<String, Long> paid() {
    Map<String, Long> paid = new LinkedHashMap<>();
    paid.put(Layer.BASIC.name(), fen(Field.HIFP_PAY));
    paid.put(Layer.CRITICAL_ILLNESS.name(), fen(Field.HIFMI_PAY) + fen(Field.HIFOB_PAY));
    paid.put(Layer.ASSISTANCE.name(), fen(Field.MAF_PAY));
    paid.put(Settlement.OTHER, fen(Field.OTHFUND_PAY));
    return paid;
  }
}
