// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.settlement;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.estimate.OwnPayment;
import io.github.medassist.core.estimate.Usage;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.resident.Account;
import io.github.medassist.core.resident.CareTotal;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Referral;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one settlement adds to the person's year, and takes away again, to the fen, when it is
 * reversed. Immutable.
 */
public final class Posting {
  private final Day date;
  private final Care care;
  private final @Nullable Referral referral;
  private final Map<String, Usage> benefits;
  private final CareTotal total;
  private final long ownInScope;
  private final List<Difference> differences;

  Posting(
      Day date,
      Care care,
      @Nullable Referral referral,
      Map<String, Usage> benefits,
      CareTotal total,
      long ownInScope,
      List<Difference> differences) {
    this.date = date;
    this.care = care;
    this.referral = referral;
    this.benefits = Collections.unmodifiableMap(benefits);
    this.total = total;
    this.ownInScope = ownInScope;
    this.differences = Collections.unmodifiableList(differences);
  }

  /** The day of the cost. */
  public Day date() {
    return date;
  }

  /** The kind of care. */
  public Care care() {
    return care;
  }

  /** What the visit brought to each benefit, and what that paid. */
  public Map<String, Usage> benefits() {
    return benefits;
  }

  /** The visit's figures. */
  public CareTotal total() {
    return total;
  }

  /** How the person came to the hospital, or null if that was not recorded. */
  public @Nullable Referral referral() {
    return referral;
  }

  /**
   * What the person has borne in scope, after insurance and assistance (A16). What other cover has
   * paid of it nobody has borne.
   */
  public OwnPayment ownPayment() {
    return new OwnPayment(
        date, Math.min(ownInScope - total.paid(Layer.ASSISTANCE), total.ownPayment()));
  }

  /** The layers that paid otherwise than the policy says. */
  public List<Difference> differences() {
    return differences;
  }

  /**
   * {@code account} with this settlement.
   *
   * @throws InvalidInputException if the year would then hold a larger amount than any may be
   */
  public Account addedTo(Account account) {
    Map<String, Usage> used = new LinkedHashMap<>(account.benefits());
    for (Map.Entry<String, Usage> each : benefits.entrySet()) {
      Usage sum = account.used(each.getKey()).plus(each.getValue());
      requireAmount(sum.base());
      used.put(each.getKey(), sum);
    }
    CareTotal sum = account.total(care).plus(total);
    requireAmount(sum.total());
    return new Account(used, totals(account, sum), account.grants());
  }

  /** {@code account} without this settlement, which was added before. */
  public Account takenFrom(Account account) {
    Map<String, Usage> used = new LinkedHashMap<>(account.benefits());
    for (Map.Entry<String, Usage> each : benefits.entrySet()) {
      Usage rest = account.used(each.getKey()).minus(each.getValue());
      if (rest.isNone()) {
        used.remove(each.getKey());
      } else {
        used.put(each.getKey(), rest);
      }
    }
    return new Account(used, totals(account, account.total(care).minus(total)), account.grants());
  }

  /** What is above this could be written, and never be read again. */
  private static void requireAmount(long sum) {
    if (sum > Fen.MAX) {
      throw new InvalidInputException(
          ProblemCode.AMOUNT_TOO_LARGE,
          "/visit/costs/total",
          Text.of(
              "全年累计将超过 " + Fen.MAX + " 分，请核对本次或此前的记录",
              "the year would come to more than "
                  + Fen.MAX
                  + " fen: look for a slip here or in what was recorded before"));
    }
  }

  private Map<Care, CareTotal> totals(Account account, CareTotal ofCare) {
    Map<Care, CareTotal> totals = new EnumMap<>(Care.class);
    for (Care each : Care.values()) {
      CareTotal of = each == care ? ofCare : account.total(each);
      if (of.visits() > 0) {
        totals.put(each, of);
      }
    }
    return totals;
  }

  /** Reads a posting. */
  public static Posting read(Json json) {
    Json.Members members = json.members();
    Map<String, Usage> benefits = new LinkedHashMap<>();
    for (Map.Entry<String, Json> entry : members.required("benefits").members().all().entrySet()) {
      benefits.put(entry.getKey(), Usage.read(entry.getValue()));
    }
    List<Difference> differences = Difference.readAll(members);
    Json referral = members.optional("referral");
    Posting posting =
        new Posting(
            members.required("date").day(),
            members.required("care").word(Care.values()),
            referral == null ? null : referral.word(Referral.values()),
            benefits,
            CareTotal.read(members.required("total")),
            members.required("ownInScope").fen(),
            differences);
    members.end();
    return posting;
  }

  /** Writes this posting. */
  public void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("date").value(date.toString());
    writer.name("care").value(care.name());
    if (referral != null) {
      writer.name("referral").value(referral.name());
    }
    writer.name("benefits").beginObject();
    for (Map.Entry<String, Usage> entry : benefits.entrySet()) {
      writer.name(entry.getKey());
      entry.getValue().write(writer);
    }
    writer.endObject();
    writer.name("total");
    total.write(writer);
    writer.name("ownInScope").value(ownInScope);
    Difference.writeAll(writer, differences);
    writer.endObject();
  }
}
