// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Category;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule for each category, by cases where the document has cases. A category that the document
 * does not name has a rule too: that its value is unknown.
 *
 * @param <T> the rules' value type
 */
public final class ByCategory<T> {
  /** One case of a category: the rule and when it applies. */
  static final class Case<T> {
    final Condition when;
    final Rule<T> rule;

    Case(Condition when, Rule<T> rule) {
      this.when = when;
      this.rule = rule;
    }
  }

  private final Map<Category, List<Case<T>>> named;
  private final @Nullable Rule<T> unnamed;

  /** All of them by the category's ordinal. */
  private final Case<T>[][] byOrdinal;

  /**
   * Makes the rules.
   *
   * @param named the cases of each category that the document names
   * @param unnamed the rule for every other category, or null for none: of a benefit that stands in
   *     an answer only the name is known
   */
  ByCategory(Map<Category, List<Case<T>>> named, @Nullable Rule<T> unnamed) {
    this.named = named;
    this.unnamed = unnamed;
    this.byOrdinal = byOrdinal(named, unnamed);
  }

  // An answer asks here for each of its benefits: an array spares it the lists' own checks.
  @SuppressWarnings("unchecked")
  private static <T> Case<T>[][] byOrdinal(
      Map<Category, List<Case<T>>> named, @Nullable Rule<T> unnamed) {
    Case<T>[] none = new Case[0];
    List<Case<T>> others =
        unnamed == null
            ? Collections.<Case<T>>emptyList()
            : Collections.singletonList(new Case<>(Condition.ALWAYS, unnamed));
    Case<T>[][] cases = new Case[Category.values().length][];
    for (Category category : Category.values()) {
      List<Case<T>> own = named.get(category);
      cases[category.ordinal()] = (own == null ? others : own).toArray(none);
    }
    return cases;
  }

  /**
   * The rule of {@code category} for what is known, or null if that depends on something unknown.
   */
  public @Nullable Rule<T> rule(Category category, long facts, @Nullable Integer age) {
    for (Case<T> each : cases(category)) {
      if (each.when.holds(facts, age)) {
        return each.rule;
      }
    }
    return null;
  }

  /** The rules of {@code category} that can hold for what is known. */
  public List<Rule<T>> possible(Category category, long facts, @Nullable Integer age) {
    List<Rule<T>> possible = new ArrayList<>();
    for (Case<T> each : cases(category)) {
      if (each.when.canHold(facts, age)) {
        possible.add(each.rule);
      }
    }
    return possible;
  }

  /** All rules of {@code category}. */
  public List<Rule<T>> rules(Category category) {
    List<Rule<T>> rules = new ArrayList<>();
    for (Case<T> each : cases(category)) {
      rules.add(each.rule);
    }
    return rules;
  }

  /** When each of the {@link #rules} of {@code category} applies. */
  public List<Condition> conditions(Category category) {
    List<Condition> conditions = new ArrayList<>();
    for (Case<T> each : cases(category)) {
      conditions.add(each.when);
    }
    return conditions;
  }

  /**
   * What must be known, beyond {@code facts} and {@code age}, to tell the rule of {@code category}.
   */
  public Text missing(Category category, long facts, @Nullable Integer age) {
    Set<Text> missing = new LinkedHashSet<>();
    for (Case<T> each : cases(category)) {
      missing.addAll(each.when.missing(facts, age));
    }
    return Condition.dependsOn(missing);
  }

  Case<T>[] cases(Category category) {
    return byOrdinal[category.ordinal()];
  }

  /**
   * Returns these rules with those of {@code below} in the place of those for the same category; a
   * category that neither names has the rule that {@code below} has for it.
   */
  ByCategory<T> replacedBy(ByCategory<T> below) {
    Map<Category, List<Case<T>>> merged = new EnumMap<>(named);
    merged.putAll(below.named);
    return new ByCategory<>(merged, below.unnamed);
  }

  /** The rules that hold on {@code day}, where some of these end before it. */
  ByCategory<T> on(Day day) {
    Map<Category, List<Case<T>>> holding = new EnumMap<>(Category.class);
    for (Map.Entry<Category, List<Case<T>>> each : named.entrySet()) {
      List<Case<T>> cases = new ArrayList<>();
      for (Case<T> one : each.getValue()) {
        cases.add(new Case<>(one.when, one.rule.on(day)));
      }
      holding.put(each.getKey(), cases);
    }
    return new ByCategory<>(holding, unnamed);
  }

  @Nullable Rule<T> unnamed() {
    return unnamed;
  }
}
