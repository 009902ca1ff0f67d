// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Category;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the rules of a pack by category and case. */
final class RuleReader {
  private static final String ALL = "ALL";
  private static final String NOT_COVERED = "notCovered";
  private static final Text NOT_COVERED_TEXT =
      Text.of("该类人员不在此项保障范围内", "this category is not covered here");

  /** Why the value for a category that no pack names is unknown: absent is not zero. */
  private static final Text UNNAMED_TEXT =
      Text.of("文件未规定该类人员，请向经办机构查询", "the documents say nothing of this category: ask the agency");

  /**
   * Reads the members of one value of a rule; they stand beside the rule's own.
   *
   * <p>Implemented by classes, not lambdas: a JVM's first lambda costs as much as reading a pack.
   */
  interface ValueReader<T> {
    T read(Json.Members members);
  }

  private enum Granted {
    DIRECTLY,
    ON_APPLICATION
  }

  private final Pack.Head head;
  private final Documents documents;
  private final SortedSet<Day> ends = new TreeSet<>();

  RuleReader(Pack.Head head, Documents documents) {
    this.head = head;
    this.documents = documents;
  }

  /** The code of the region whose rules they are. */
  String region() {
    return head.region;
  }

  /** The last days of the rules that were read so far and end before their pack. */
  SortedSet<Day> ends() {
    return ends;
  }

  /**
   * Reads {@code terms}, whose rules take over what {@code whole}, in which they stand, says of its
   * grounds and in a note.
   */
  <T> ByCategory<T> byCategory(Json.Members whole, ValueReader<T> reader) {
    Grounds grounds = documents.grounds(whole);
    Text note = PackValues.textOrNull(whole.optional("note"));
    Map<Category, List<ByCategory.Case<T>>> cases = new EnumMap<>(Category.class);
    for (Map.Entry<String, Json> entry : whole.required("terms").members().all().entrySet()) {
      List<ByCategory.Case<T>> list = cases(entry.getValue(), grounds, note, reader);
      for (Category category : categories(entry)) {
        if (cases.put(category, list) != null) {
          throw entry
              .getValue()
              .problem(
                  ProblemCode.DUPLICATE_FIELD,
                  Text.of(category + " 已有规定，请只保留一个", category + " has a rule already: keep one"));
        }
      }
    }
    return new ByCategory<>(cases, Rule.<T>unknown(UNNAMED_TEXT, null, head.region, grounds));
  }

  /** Reads the rule, without a value, of what a benefit requires. */
  <T> Rule<T> otherwise(Json.Members requires) {
    Grounds grounds = documents.grounds(requires);
    return Rule.notCovered(
        PackValues.text(requires.required("otherwise")),
        PackValues.textOrNull(requires.optional("note")),
        head.region,
        grounds);
  }

  private static List<Category> categories(Map.Entry<String, Json> entry) {
    if (entry.getKey().equals(ALL)) {
      return Arrays.asList(Category.values());
    }
    List<Category> categories = new ArrayList<>();
    for (String name : entry.getKey().split(",", -1)) {
      categories.add(entry.getValue().word(name.trim(), Category.values()));
    }
    return categories;
  }

  private <T> List<ByCategory.Case<T>> cases(
      Json json, Grounds grounds, @Nullable Text note, ValueReader<T> reader) {
    if (!json.isArray()) {
      return Collections.singletonList(
          new ByCategory.Case<>(Condition.ALWAYS, rule(json, grounds, note, reader)));
    }
    List<ByCategory.Case<T>> cases = new ArrayList<>();
    List<Condition> conditions = new ArrayList<>();
    for (Json each : json.elements()) {
      Json.Members members = each.members();
      Json.Members when = members.required("when").members();
      Condition condition = Condition.read(when);
      when.end();
      conditions.add(condition);
      cases.add(new ByCategory.Case<>(condition, rule(members, grounds, note, reader)));
    }
    String wrong = Condition.gapOrOverlap(conditions);
    if (wrong != null) {
      throw json.problem(
          ProblemCode.OUT_OF_BOUNDS,
          Text.of("各种情形须不重不漏，请使恰好一种情形适用", wrong + ": let exactly one case apply"));
    }
    return cases;
  }

  private <T> Rule<T> rule(Json json, Grounds grounds, @Nullable Text note, ValueReader<T> reader) {
    if (json.isString()) {
      PackValues.requireWord(json, NOT_COVERED);
      return Rule.notCovered(NOT_COVERED_TEXT, null, head.region, grounds);
    }
    return rule(json.members(), grounds, note, reader);
  }

  private <T> Rule<T> rule(
      Json.Members members, Grounds above, @Nullable Text noteAbove, ValueReader<T> reader) {
    Grounds grounds = documents.grounds(members, above);
    Text note = PackValues.textOrNull(members.optional("note"));
    Json notCovered = members.optional(NOT_COVERED);
    Json unknown = notCovered == null ? members.optional("unknown") : null;
    Rule<T> rule;
    // The note above is about what is paid: where nothing is, only the rule's own is said.
    if (notCovered != null) {
      rule = Rule.notCovered(PackValues.text(notCovered), note, head.region, grounds);
    } else if (unknown != null) {
      rule = Rule.unknown(PackValues.text(unknown), note, head.region, grounds);
    } else {
      Json granted = members.optional("granted");
      boolean onApplication =
          granted != null && granted.word(Granted.values()) == Granted.ON_APPLICATION;
      T value = reader.read(members);
      rule = Rule.of(value, note == null ? noteAbove : note, onApplication, head.region, grounds);
    }
    Json until = members.optional("until");
    members.end();
    return until == null ? rule : rule.until(this.<T>ending(until.members(), grounds));
  }

  /** Reads the last day of a rule, and why nothing is known from the next day on. */
  private <T> Rule.Ending<T> ending(Json.Members members, Grounds above) {
    Json day = members.required("day");
    Day last = day.day();
    if (last.isBefore(head.validFrom)) {
      throw day.problem(
          ProblemCode.OUT_OF_BOUNDS,
          Text.of("它在政策包生效之前就已结束，请省去", "it ends before the pack begins: leave it out"));
    }
    Grounds grounds = documents.grounds(members, above);
    Text reason = PackValues.text(members.required("then"));
    members.end();
    ends.add(last);
    return new Rule.Ending<>(last, Rule.<T>unknown(reason, null, head.region, grounds));
  }
}
