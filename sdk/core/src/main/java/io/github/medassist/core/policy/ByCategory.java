package io.github.medassist.core.policy;

import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Category;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule for each category, by cases where the document has cases.
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

  private final Map<Category, List<Case<T>>> cases;

  /** The same by the category's ordinal; null where a category has no rule. */
  private final List<@Nullable List<Case<T>>> byOrdinal = new ArrayList<>();

  ByCategory(Map<Category, List<Case<T>>> cases) {
    this.cases = cases;
    for (Category category : Category.values()) {
      byOrdinal.add(cases.get(category));
    }
  }

  /**
   * Returns the rule of {@code category} for what is known, or null if that depends on something
   * unknown.
   */
  public @Nullable Rule<T> rule(Category category, long facts, int age) {
    List<Case<T>> list = list(category);
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).when.holds(facts, age)) {
        return list.get(i).rule;
      }
    }
    return null;
  }

  /** Returns all rules of {@code category}. */
  public List<Rule<T>> rules(Category category) {
    List<Rule<T>> rules = new ArrayList<>();
    for (Case<T> each : list(category)) {
      rules.add(each.rule);
    }
    return rules;
  }

  /** Returns when each of the {@link #rules} of {@code category} applies. */
  public List<Condition> conditions(Category category) {
    List<Condition> conditions = new ArrayList<>();
    for (Case<T> each : list(category)) {
      conditions.add(each.when);
    }
    return conditions;
  }

  /**
   * Returns what must be known, beyond {@code facts} and {@code age}, to tell the rule of {@code
   * category}.
   */
  public Text missing(Category category, long facts, int age) {
    Set<String> missing = new LinkedHashSet<>();
    for (Case<T> each : list(category)) {
      missing.addAll(each.when.missing(facts, age));
    }
    return Condition.needs(missing);
  }

  private List<Case<T>> list(Category category) {
    List<Case<T>> list = byOrdinal.get(category.ordinal());
    if (list == null) {
      throw new IllegalStateException(category + " has no rule: the pack was not checked");
    }
    return list;
  }

  List<Case<T>> cases(Category category) {
    return list(category);
  }

  /**
   * Returns these rules with those of {@code below} in the place of those for the same category.
   */
  ByCategory<T> replacedBy(ByCategory<T> below) {
    Map<Category, List<Case<T>>> merged = new EnumMap<>(cases);
    merged.putAll(below.cases);
    return new ByCategory<>(merged);
  }

  /** Returns the categories without a rule. */
  List<Category> absent() {
    List<Category> absent = new ArrayList<>();
    for (Category category : Category.values()) {
      if (!cases.containsKey(category)) {
        absent.add(category);
      }
    }
    return absent;
  }
}
