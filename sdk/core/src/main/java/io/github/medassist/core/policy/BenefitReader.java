// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Illness;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Scheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the benefits of a pack. */
final class BenefitReader {
  private final Documents documents;
  private final RuleReader rules;

  BenefitReader(Documents documents, RuleReader rules) {
    this.documents = documents;
    this.rules = rules;
  }

  List<Benefit> benefits(@Nullable Json json) {
    List<Benefit> benefits = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Json each : PackValues.elements(json)) {
      Benefit benefit = benefit(each.members());
      if (!ids.add(benefit.id())) {
        throw each.problem(
            ProblemCode.DUPLICATE_FIELD,
            Text.of("两项待遇的 id 相同，请各取不同的 id", "two benefits have this id: give each its own"));
      }
      benefits.add(benefit);
    }
    return benefits;
  }

  private Benefit benefit(Json.Members members) {
    // Interned, an id is told from another of the same length without a look at its letters.
    String id = PackValues.words(members.required("id")).intern();
    Text name = PackValues.text(members.required("name"));
    Layer layer = members.required("layer").word(Layer.values());
    Benefit.Builder benefit = new Benefit.Builder(id, name, layer);
    benefit.care = PackValues.words(members.required("care"), Care.values());
    Json scheme = members.optional("scheme");
    if (scheme != null) {
      benefit.scheme = PackValues.words(scheme, Scheme.values());
    }
    Json illness = members.optional("illness");
    benefit.illness = illness == null ? null : illness.word(Illness.values());
    Json frame = members.optional("frame");
    benefit.frame = frame != null && frame.flag();
    Json per = members.optional("per");
    if (per != null) {
      per(per, benefit);
    }
    Json pool = members.optional("pool");
    benefit.pool = pool == null ? null : PackValues.words(pool).intern();
    Json requires = members.optional("requires");
    benefit.requires = requires == null ? null : requirement(requires.members());
    Json disputed = members.optional("disputed");
    benefit.disputed = disputed == null ? null : dispute(disputed.members());
    ByCategory<Terms> terms = rules.byCategory(members, new TermsReader(layer));
    benefit.further = further(members.optional("readingsWhen"));
    members.end();
    return benefit.build(terms);
  }

  private static void per(Json json, Benefit.Builder benefit) {
    if (json.isObject()) {
      Json.Members each = json.members();
      benefit.deductiblePer = each.required("deductible").word(Benefit.Per.values());
      benefit.limitPer = each.required("limit").word(Benefit.Per.values());
      each.end();
    } else {
      benefit.deductiblePer = json.word(Benefit.Per.values());
      benefit.limitPer = benefit.deductiblePer;
    }
    if (benefit.deductiblePer == Benefit.Per.BED_DAY) {
      throw json.problem(
          ProblemCode.OUT_OF_BOUNDS,
          Text.of("起付线按 YEAR 或 STAY 计算", "a deductible counts per YEAR or per STAY"));
    }
  }

  private FurtherReadings further(@Nullable Json json) {
    if (json == null) {
      return FurtherReadings.NONE;
    }
    Map<String, List<String>> when = new HashMap<>();
    for (Map.Entry<String, Json> entry : PackValues.entries(json)) {
      String key = entry.getKey();
      if (!FurtherReadings.OCCASIONS.contains(key)) {
        entry.getValue().word(key, Care.values());
      }
      when.put(key, documents.readings(entry.getValue()));
    }
    return new FurtherReadings(when);
  }

  private Dispute dispute(Json.Members members) {
    Json reading = members.required("reading");
    Dispute dispute =
        new Dispute(
            documents.reading(reading),
            PackValues.words(members.required("usedUp")).intern(),
            PackValues.text(members.required("otherwise")));
    members.end();
    return dispute;
  }

  private Benefit.Requirement requirement(Json.Members members) {
    Rule<Terms> otherwise = rules.otherwise(members);
    List<Condition> conditions = new ArrayList<>();
    Json any = members.optional("any");
    if (any == null) {
      conditions.add(condition(members));
    } else {
      for (Json each : PackValues.nonEmpty(any)) {
        conditions.add(condition(each.members()));
      }
    }
    members.end();
    return new Benefit.Requirement(conditions, otherwise);
  }

  private static Condition condition(Json.Members members) {
    Condition condition = Condition.read(members);
    members.end();
    if (condition.alwaysHolds()) {
      throw members
          .object()
          .problem(
              ProblemCode.MISSING_FIELD,
              Text.of(
                  "请写明要求，例如 referral 或 place", "say what is required, such as referral or place"));
    }
    return condition;
  }
}
