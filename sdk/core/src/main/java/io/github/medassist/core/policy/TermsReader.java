// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Rate;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Layer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the terms of a benefit: deductible, rates and limit. */
final class TermsReader implements RuleReader.ValueReader<Terms> {
  private static final String UNKNOWN = "unknown";

  private final Layer layer;

  TermsReader(Layer layer) {
    this.layer = layer;
  }

  @Override
  public Terms read(Json.Members members) {
    Terms.Deductible deductible = deductible(members.required("deductible"));
    Json brackets = members.optional("brackets");
    Rates rates =
        brackets == null ? rates(members.required("rate"), deductible) : brackets(brackets);
    return terms(deductible, rates, members.required("limit"));
  }

  /** Reads the terms of a subsidy, which pays on the whole premium at one rate. */
  static Terms subsidy(Json.Members members) {
    int[] rate = {PackValues.rate(members.required("rate")).millionths()};
    return terms(
        Terms.Deductible.of(0), Rates.brackets(new long[1], rate, rate), members.required("limit"));
  }

  private static Terms terms(Terms.Deductible deductible, Rates rates, Json limit) {
    return new Terms(deductible, rates, limit(limit), limitUnknown(limit));
  }

  private static Terms.Deductible deductible(Json json) {
    if (!json.isObject()) {
      return Terms.Deductible.of(PackValues.yuan(json));
    }
    Json.Members forms = json.members();
    Json unknown = forms.optional(UNKNOWN);
    Json times = unknown == null ? forms.optional("times") : null;
    Terms.Deductible deductible;
    if (unknown != null) {
      deductible = Terms.Deductible.unknown(PackValues.text(unknown));
    } else if (times != null) {
      deductible = Terms.Deductible.times(PackValues.rate(times));
    } else {
      deductible =
          Terms.Deductible.share(
              PackValues.rate(forms.required("share")),
              forms.required("of").string(),
              forms.required("yearsBack").number(0, 10));
    }
    forms.end();
    return deductible;
  }

  private Rates rates(Json json, Terms.Deductible deductible) {
    Rates rates = json.isObject() ? ratesInWords(json, deductible) : null;
    if (rates != null) {
      return rates;
    }
    int[] least = new int[1];
    int[] most = new int[1];
    range(json, least, most, 0);
    return Rates.brackets(new long[1], least, most);
  }

  /** Reads rates by class, relative to the ordinary ones, or unknown; null for a range. */
  private @Nullable Rates ratesInWords(Json json, Terms.Deductible deductible) {
    Json.Members forms = json.members();
    Json classA = forms.optional("A");
    Json plus = classA == null ? forms.optional("plus") : null;
    Json unknown = classA == null && plus == null ? forms.optional(UNKNOWN) : null;
    Rates rates = null;
    if (classA != null) {
      if (layer != Layer.BASIC || deductible.fen != 0) {
        throw json.problem(
            ProblemCode.OUT_OF_BOUNDS,
            Text.of(
                "分类支付比例只用于 BASIC 层且起付线为 0",
                "rates by class need the BASIC layer and a deductible of 0"));
      }
      rates = Rates.byClass(PackValues.rate(classA), PackValues.rate(forms.required("B")));
    } else if (plus != null) {
      rates = Rates.plus(PackValues.rate(plus));
    } else if (unknown != null) {
      rates = Rates.unknown(PackValues.text(unknown));
    }
    if (rates != null) {
      forms.end();
    }
    return rates;
  }

  private static Rates brackets(Json json) {
    List<Json> brackets = json.elements();
    long[] above = new long[brackets.size()];
    int[] least = new int[above.length];
    int[] most = new int[above.length];
    for (int i = 0; i < above.length; i++) {
      Json.Members bracket = brackets.get(i).members();
      above[i] = PackValues.yuan(bracket.required("above"));
      range(bracket.required("rate"), least, most, i);
      bracket.end();
      if (i == 0 ? above[i] != 0 : above[i] <= above[i - 1]) {
        throw brackets
            .get(i)
            .problem(
                ProblemCode.OUT_OF_BOUNDS,
                Text.of("分段须从 0 开始并递增，请排好顺序", "brackets begin at 0 and rise: put them in order"));
      }
    }
    if (above.length == 0) {
      throw json.problem(
          ProblemCode.MISSING_FIELD, Text.of("请至少写一个分段", "add at least one bracket"));
    }
    return Rates.brackets(above, least, most);
  }

  /** Reads a rate, the range in which it lies or its floor, into both arrays at {@code index}. */
  private static void range(Json json, int[] least, int[] most, int index) {
    if (!json.isObject()) {
      least[index] = PackValues.rate(json).millionths();
      most[index] = least[index];
      return;
    }
    Json.Members forms = json.members();
    Json atLeast = forms.optional("atLeast");
    if (atLeast != null) {
      least[index] = PackValues.rate(atLeast).millionths();
      most[index] = Rate.DENOMINATOR;
    } else {
      least[index] = PackValues.rate(forms.required("from")).millionths();
      most[index] = PackValues.rate(forms.required("to")).millionths();
      if (least[index] > most[index]) {
        throw json.problem(
            ProblemCode.OUT_OF_BOUNDS, Text.of("from 大于 to，请对调", "from is above to: swap them"));
      }
    }
    forms.end();
  }

  private static long limit(Json json) {
    if (json.isObject()) {
      return Fen.UNKNOWN;
    }
    if (json.isString()) {
      PackValues.requireWord(json, "none");
      return Terms.NO_LIMIT;
    }
    return PackValues.yuan(json);
  }

  private static @Nullable Text limitUnknown(Json json) {
    if (!json.isObject()) {
      return null;
    }
    Json.Members forms = json.members();
    Text reason = PackValues.text(forms.required(UNKNOWN));
    forms.end();
    return reason;
  }
}
