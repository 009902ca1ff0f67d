// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Category;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a pack sets about enrolling. */
final class EnrollmentReader {
  private final Documents documents;
  private final RuleReader rules;

  EnrollmentReader(Documents documents, RuleReader rules) {
    this.documents = documents;
    this.rules = rules;
  }

  EnrollmentRules read(Json.Members members) {
    Map<Integer, EnrollmentRules.Amount> premium = amounts(members.optional("premium"));
    Map<Integer, EnrollmentRules.Amount> supplement = amounts(members.optional("supplement"));
    Map<Integer, EnrollmentRules.Period> collection = collection(members.optional("collection"));
    Json channels = members.optional("channels");
    Json subsidy = members.optional("subsidy");
    Json waiting = members.optional("waiting");
    List<EnrollmentRules.Exemption> exemptions = new ArrayList<>();
    for (Json each : PackValues.elements(members.optional("waitingExempt"))) {
      exemptions.add(exemption(each.members()));
    }
    members.end();
    return new EnrollmentRules(
        premium,
        supplement,
        subsidy == null ? null : subsidy(subsidy.members()),
        collection,
        channels == null ? Collections.<Text>emptyList() : channels(channels.members()),
        waiting == null ? null : waiting(waiting.members()),
        exemptions);
  }

  private Map<Integer, EnrollmentRules.Amount> amounts(@Nullable Json json) {
    Map<Integer, EnrollmentRules.Amount> amounts = new HashMap<>();
    for (Map.Entry<String, Json> entry : PackValues.entries(json)) {
      Json.Members amount = entry.getValue().members();
      PackValues.textOrNull(amount.optional("name"));
      Json yuan = amount.required("amount");
      Json floor = yuan.isObject() ? floor(yuan.members()) : null;
      amounts.put(
          PackValues.year(entry),
          new EnrollmentRules.Amount(
              PackValues.yuan(floor == null ? yuan : floor),
              floor != null,
              documents.cite(amount.required("cite")),
              PackValues.status(amount)));
      amount.end();
    }
    return amounts;
  }

  private static Json floor(Json.Members members) {
    Json floor = members.required("atLeast");
    members.end();
    return floor;
  }

  private Map<Integer, EnrollmentRules.Period> collection(@Nullable Json json) {
    Map<Integer, EnrollmentRules.Period> collection = new HashMap<>();
    for (Map.Entry<String, Json> entry : PackValues.entries(json)) {
      Json.Members period = entry.getValue().members();
      Day from = period.required("from").day();
      Json to = period.required("to");
      if (to.day().isBefore(from)) {
        throw to.problem(
            ProblemCode.OUT_OF_BOUNDS,
            Text.of("to 早于 from，请对调", "to comes before from: swap them"));
      }
      collection.put(
          PackValues.year(entry),
          new EnrollmentRules.Period(from, to.day(), documents.cite(period.required("cite"))));
      period.end();
    }
    return collection;
  }

  private List<Text> channels(Json.Members members) {
    documents.cite(members.required("cite"));
    List<Text> channels = PackValues.texts(members.required("names"));
    members.end();
    return channels;
  }

  private ByCategory<Terms> subsidy(Json.Members members) {
    ByCategory<Terms> terms =
        rules.byCategory(
            members,
            new RuleReader.ValueReader<Terms>() {
              @Override
              public Terms read(Json.Members each) {
                return TermsReader.subsidy(each);
              }
            });
    members.end();
    return terms;
  }

  private EnrollmentRules.Waiting waiting(Json.Members members) {
    EnrollmentRules.Waiting waiting =
        new EnrollmentRules.Waiting(
            members.required("months").number(0, 120),
            members.required("perMissedYear").number(0, 120),
            members.required("perPaidBackYear").number(0, 120),
            documents.cite(members.required("cite")),
            PackValues.status(members));
    members.end();
    return waiting;
  }

  private EnrollmentRules.Exemption exemption(Json.Members members) {
    Json categories = members.optional("categories");
    Json bases = members.optional("bases");
    if (categories == null && bases == null) {
      throw members
          .object()
          .problem(
              ProblemCode.MISSING_FIELD,
              Text.of("请写明谁免缴：categories 或 bases", "say who is exempt: categories or bases"));
    }
    PackValues.text(members.required("text"));
    documents.cite(members.required("cite"));
    members.end();
    return new EnrollmentRules.Exemption(
        categories == null
            ? EnumSet.noneOf(Category.class)
            : PackValues.words(categories, Category.values()),
        bases == null
            ? EnumSet.noneOf(EnrollmentBasis.class)
            : PackValues.words(bases, EnrollmentBasis.values()));
  }
}
