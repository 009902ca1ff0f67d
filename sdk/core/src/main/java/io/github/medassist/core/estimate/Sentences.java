// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.estimate;

import io.github.medassist.core.policy.Status;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Range;
import io.github.medassist.core.value.Rate;
import io.github.medassist.core.value.Text;
import org.jspecify.annotations.Nullable;

/** Puts a step in plain words, so that phone, page and command line say the same. */
final class Sentences {
  /** That classes are not given where each has a rate of its own. */
  static final Text EITHER_CLASS =
      Text.of(
          "没有给出甲类、乙类各多少，按两类比例之间计算。",
          "What is class A and what class B is not given: anything between the two rates.");

  private final Step step;
  private final StringBuilder zh = new StringBuilder(96);
  private final StringBuilder en = new StringBuilder(96);

  private Sentences(Step step) {
    this.step = step;
  }

  static Text of(Step step) {
    Sentences sentences = new Sentences(step);
    sentences.write();
    return Text.of(sentences.zh.toString(), sentences.en.toString());
  }

  /** That a benefit may pay nothing, for {@code undecided} is not known. */
  static Text mayPayNothing(Text undecided) {
    return Text.of("是否支付" + undecided.zh() + "。", "Whether it pays at all " + undecided.en() + ".");
  }

  /** That a limit in fen is one for each day in bed, of which the number is not given. */
  static Text anyBedDays(long limit) {
    String yuan = Fen.grouped(limit);
    return Text.of(
        "限额为每住院一天 " + yuan + " 元，没有给出住院天数。",
        "The limit is " + yuan + " yuan for each day in bed; how many there were is not given.");
  }

  private void write() {
    add(step.name().zh() + "：", step.name().en() + ": ");
    Text reason = step.reason();
    String zhReason = reason == null ? "" : unstopped(reason.zh());
    String enReason = reason == null ? "" : unstopped(reason.en());
    switch (step.state()) {
      case GIVEN:
        add("结算单所载，支付 ", "paid according to the settlement sheet: ");
        amount(step.pays());
        break;
      case NOT_COVERED:
        add("不支付，" + zhReason, "pays nothing: " + enReason);
        if (step.ifReferred() != null) {
          add("；若按规定转诊，可支付 ", "; with a referral by rule it would pay ");
          amount(step.ifReferred());
        }
        break;
      case NOT_COMPUTABLE:
        add("没有金额可算，" + zhReason, "no amount can be told: " + enReason);
        break;
      case COMPUTED:
        computed();
        break;
      case BOUNDED:
        if (step.isApplied()) {
          computed();
        } else {
          bounded(zhReason, enReason);
        }
        break;
    }
    if (step.onApplication()) {
      add("（依申请，一次性给予）", " (on application, granted once)");
    }
    if (step.status() == Status.UNCHECKED && (step.state() != State.BOUNDED || step.isApplied())) {
      add("（所依据的数值未经核对）", " (rests on an unchecked value)");
    }
    add("。", ".");
    Text note = step.note();
    if (note != null) {
      add(unstopped(note.zh()) + "。", " " + unstopped(note.en()) + ".");
    }
  }

  private void computed() {
    add("政策范围内余下的自付 ", "of the in-scope cost still unpaid, ");
    amount(step.base());
    Long deductible = step.deductible();
    if (deductible != null && deductible > 0) {
      add("，减去起付标准 ", ", less the deductible of ");
      amount(Range.exactly(deductible));
    }
    Rate rate = step.rate();
    Rate most = step.rateMax();
    if (rate != null && most != null) {
      add("，按", ", at ");
      rate(rate, most);
      add(" 支付 ", " pays ");
    } else {
      rateParts();
      add("，共支付 ", ", pays ");
    }
    amount(step.pays());
    Long left = step.limitLeft();
    Range pays = step.pays();
    if (left != null && pays != null) {
      if (pays.min() == left) {
        add("，用尽限额", ", which exhausts the limit");
      } else if (pays.max() == left) {
        add("，最多用尽限额", ", at most all that is left of the limit");
      } else {
        add("，限额此前尚余 ", "; the limit had ");
        amount(Range.exactly(left));
        add("", " left");
      }
    }
  }

  private void bounded(String zhReason, String enReason) {
    add("可能支付 ", "may pay ");
    amount(step.pays());
    Rate rate = step.rate();
    Rate most = step.rateMax();
    if (rate != null && most != null) {
      Range pays = step.pays();
      Range base = step.base();
      boolean bounds = pays != null && base != null && pays.max() < base.max();
      add(bounds ? "（按" : "（文件只写了比例", bounds ? " (at " : " (only a rate is stated, ");
      rate(rate, most);
      add("）", ")");
    }
    add("，" + zhReason, ": " + enReason);
  }

  private void rateParts() {
    for (RatePart part : step.rateParts()) {
      add("，" + part.name().zh() + " ", ", " + part.name().en() + " ");
      amount(part.amount());
      add("按", " at ");
      rate(part.rate(), part.rateMax());
    }
  }

  private void rate(Rate rate, Rate most) {
    Text words = Rate.text(rate, most);
    boolean floor = !rate.equals(most) && most.millionths() == Rate.DENOMINATOR;
    add((floor ? "" : " ") + words.zh(), words.en());
  }

  private void amount(@Nullable Range range) {
    if (range == null) {
      add("未知", "an unknown amount");
      return;
    }
    add(range.grouped() + " 元", range.grouped() + " yuan");
  }

  /** Packs write whole sentences; here they stand inside one. */
  private static String unstopped(String sentence) {
    return sentence.endsWith("。") || sentence.endsWith(".")
        ? sentence.substring(0, sentence.length() - 1)
        : sentence;
  }

  private void add(String chinese, String english) {
    zh.append(chinese);
    en.append(english);
  }
}
