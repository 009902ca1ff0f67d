// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one pack and refuses what one pack alone can get wrong. */
final class PackReader {
  private final Documents documents;
  private final RuleReader rules;

  private PackReader(Documents documents, RuleReader rules) {
    this.documents = documents;
    this.rules = rules;
  }

  static Pack read(String file, byte[] utf8) {
    try {
      Json.Members members = Json.read(utf8).members();
      Pack.Head head = head(members);
      Documents documents = Documents.read(members.required("documents"));
      RuleReader rules = new RuleReader(head, documents);
      Map<String, Reading> readings = readings(members.optional("readings"));
      Provisions provisions = new PackReader(documents, rules).provisions(members);
      members.end();
      return new Pack(
          utf8, file, head, readings, documents.readingPlaces(), rules.ends(), provisions);
    } catch (InvalidInputException e) {
      throw new PackException(file, e.pointer(), e.code() + ": " + e.remedy().en(), e);
    }
  }

  private static Pack.Head head(Json.Members members) {
    String region = PackValues.region(members.required("region"));
    Text name = PackValues.text(members.required("name"));
    Json sample = members.optional("sample");
    if (sample != null && !sample.flag()) {
      throw sample.problem(
          ProblemCode.OUT_OF_BOUNDS, Text.of("此项只写 true，否则请省去", "only true is said: leave it out"));
    }
    Json from = members.required("validFrom");
    Day validFrom = from.day();
    Day validTo = PackValues.dayOrNull(members.optional("validTo"));
    if (validTo != null && validTo.isBefore(validFrom)) {
      throw from.problem(
          ProblemCode.OUT_OF_BOUNDS,
          Text.of("validFrom 须早于 validTo，请对调", "validFrom comes before validTo: swap them"));
    }
    Day lastKnown = PackValues.dayOrNull(members.optional("lastKnown"));
    return new Pack.Head(region, name, sample != null, validFrom, validTo, lastKnown);
  }

  private static Map<String, Reading> readings(@Nullable Json json) {
    Map<String, Reading> readings = new LinkedHashMap<>();
    for (Map.Entry<String, Json> entry : PackValues.entries(json)) {
      Json.Members members = entry.getValue().members();
      readings.put(
          entry.getKey(),
          new Reading(
              entry.getKey(),
              PackValues.text(members.required("question")),
              PackValues.text(members.required("reading")),
              PackValues.text(members.required("why"))));
      members.end();
    }
    return readings;
  }

  private Provisions provisions(Json.Members members) {
    Map<String, Series> series = series(members.optional("series"));
    List<Benefit> benefits =
        new BenefitReader(documents, rules).benefits(members.optional("benefits"));
    Json enrollment = members.optional("enrollment");
    Json alerts = members.optional("alerts");
    List<Note> services = notes(members.optional("services"));
    List<Note> notes = notes(members.optional("notes"));
    Json application = members.optional("application");
    return new Provisions(
        series,
        benefits,
        enrollment == null
            ? EnrollmentRules.NONE
            : new EnrollmentReader(documents, rules).read(enrollment.members()),
        alerts == null ? null : alerts(alerts.members()),
        services,
        notes,
        application == null ? null : application(application.members()));
  }

  private Map<String, Series> series(@Nullable Json json) {
    Map<String, Series> series = new HashMap<>();
    for (Map.Entry<String, Json> entry : PackValues.entries(json)) {
      Json.Members members = entry.getValue().members();
      Text name = PackValues.text(members.required("name"));
      documents.cite(members.required("cite"));
      SortedMap<Integer, Series.Value> years = new TreeMap<>();
      for (Map.Entry<String, Json> year : PackValues.entries(members.required("years"))) {
        Json.Members value = year.getValue().members();
        years.put(
            PackValues.year(year),
            new Series.Value(PackValues.yuan(value.required("amount")), PackValues.status(value)));
        value.end();
      }
      members.end();
      series.put(entry.getKey(), new Series(name, years));
    }
    return series;
  }

  private AlertRules alerts(Json.Members members) {
    Set<Care> care = PackValues.words(members.required("care"), Care.values());
    List<Text> to = PackValues.texts(members.required("to"));
    ByCategory<Long> threshold =
        rules.byCategory(
            members,
            new RuleReader.ValueReader<Long>() {
              @Override
              public Long read(Json.Members each) {
                return PackValues.yuan(each.required("threshold"));
              }
            });
    members.end();
    return new AlertRules(care, to, threshold);
  }

  private Application application(Json.Members members) {
    Json unknown = members.optional("unknown");
    int months = unknown == null ? members.required("months").number(1, 120) : 0;
    Text reason = unknown == null ? null : PackValues.text(unknown);
    Grounds grounds = documents.grounds(members);
    members.end();
    return new Application(months, reason, rules.region(), grounds);
  }

  private List<Note> notes(@Nullable Json json) {
    List<Note> notes = new ArrayList<>();
    for (Json each : PackValues.elements(json)) {
      Json.Members members = each.members();
      Json care = members.optional("care");
      Json categories = members.optional("categories");
      notes.add(
          new Note(
              PackValues.words(members.required("id")),
              PackValues.text(members.required("name")),
              PackValues.text(members.required("text")),
              care == null ? EnumSet.allOf(Care.class) : PackValues.words(care, Care.values()),
              categories == null
                  ? EnumSet.allOf(Category.class)
                  : PackValues.words(categories, Category.values()),
              documents.cite(members.required("cite"))));
      // They explain the note to who reads the pack; an answer is the same under them.
      documents.readings(members.optional("readings"));
      members.end();
    }
    return notes;
  }
}
