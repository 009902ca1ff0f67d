package io.github.medassist.core.policy;

import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Illness;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Scheme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A benefit of one layer: pays, by category, a rate of what is above a deductible, up to a limit.
 */
public final class Benefit {
  /** The time over which a deductible or a limit counts. */
  public enum Per {
    /** A benefit year, accumulating. */
    YEAR,
    /** One stay or visit. */
    STAY,
    /** One day in bed (limits only). */
    BED_DAY
  }

  /** What makes an answer rest on further readings. */
  static final class When {
    static final String LIMIT = "limit";
    static final String ROUNDED = "rounded";

    private When() {}
  }

  private static final List<Benefit> WHOLE = whole();

  private final String id;
  private final Text name;
  private final Layer layer;
  private final Set<Care> care;
  private final Set<Scheme> scheme;
  private final @Nullable Illness illness;
  private final Per deductiblePer;
  private final Per limitPer;
  private final @Nullable String pool;
  private final List<String> poolIds;
  private final @Nullable Requirement requires;
  private final Map<String, List<String>> readingsWhen;
  private final ByCategory<Terms> terms;

  Benefit(
      String id,
      Text name,
      Layer layer,
      Set<Care> care,
      Set<Scheme> scheme,
      @Nullable Illness illness,
      Per deductiblePer,
      Per limitPer,
      @Nullable String pool,
      List<String> poolIds,
      @Nullable Requirement requires,
      Map<String, List<String>> readingsWhen,
      ByCategory<Terms> terms) {
    this.id = id;
    this.name = name;
    this.layer = layer;
    this.care = care;
    this.scheme = scheme;
    this.illness = illness;
    this.deductiblePer = deductiblePer;
    this.limitPer = limitPer;
    this.pool = pool;
    this.poolIds = poolIds;
    this.requires = requires;
    this.readingsWhen = readingsWhen;
    this.terms = terms;
  }

  /** What a visit must meet for the benefit to pay at all, and what is said if it does not. */
  public static final class Requirement {
    private final Condition condition;
    private final Rule<Terms> otherwise;

    Requirement(Condition condition, Rule<Terms> otherwise) {
      this.condition = condition;
      this.otherwise = otherwise;
    }

    /** Returns the condition. */
    public Condition condition() {
      return condition;
    }

    /** Returns the rule, without terms, that takes effect if the condition does not hold. */
    public Rule<Terms> otherwise() {
      return otherwise;
    }

    /** Returns what must be known to tell whether the condition holds, or null if that is known. */
    public @Nullable Text missing(long facts, @Nullable Integer age) {
      List<String> missing = condition.missing(facts, age);
      return missing.isEmpty() ? null : Condition.needs(missing);
    }
  }

  /** Returns the benefit that stands for a whole layer where its benefits are not told apart. */
  public static Benefit whole(Layer layer) {
    return WHOLE.get(layer.ordinal());
  }

  /** Returns a benefit of which only this much is known, such as one that an answer names. */
  public static Benefit named(String id, Text name, Layer layer) {
    return new Benefit(
        id,
        name,
        layer,
        EnumSet.allOf(Care.class),
        EnumSet.allOf(Scheme.class),
        null,
        Per.YEAR,
        Per.YEAR,
        null,
        Collections.singletonList(id),
        null,
        Collections.<String, List<String>>emptyMap(),
        new ByCategory<Terms>(
            Collections.<Category, List<ByCategory.Case<Terms>>>emptyMap(), null));
  }

  private static List<Benefit> whole() {
    List<Benefit> whole = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      whole.add(named(layer.benefit(), layer.text(), layer));
    }
    return whole;
  }

  Benefit with(ByCategory<Terms> terms) {
    return with(terms, poolIds);
  }

  Benefit with(ByCategory<Terms> terms, List<String> poolIds) {
    return new Benefit(
        id,
        name,
        layer,
        care,
        scheme,
        illness,
        deductiblePer,
        limitPer,
        pool,
        poolIds,
        requires,
        readingsWhen,
        terms);
  }

  /** Returns the id, such as {@code assistance.topup}. */
  public String id() {
    return id;
  }

  /** Returns the name. */
  public Text name() {
    return name;
  }

  /** Returns the layer it belongs to. */
  public Layer layer() {
    return layer;
  }

  /** Returns the kinds of care it speaks of. */
  public Set<Care> care() {
    return care;
  }

  /** Returns the schemes it speaks of. */
  public Set<Scheme> scheme() {
    return scheme;
  }

  /** Returns the only illness it speaks of, or null for all. */
  public @Nullable Illness illness() {
    return illness;
  }

  /** Returns the time over which the deductible counts. */
  public Per deductiblePer() {
    return deductiblePer;
  }

  /** Returns the time over which the limit counts. */
  public Per limitPer() {
    return limitPer;
  }

  /** Returns the name of the pool whose members share one limit, or null. */
  public @Nullable String pool() {
    return pool;
  }

  /**
   * Returns the ids of the benefits whose payments its limit counts: its own, or all its pool's.
   */
  public List<String> poolIds() {
    return poolIds;
  }

  /** Returns what a visit must meet, or null. */
  public @Nullable Requirement requires() {
    return requires;
  }

  /** Returns the terms by category. */
  public ByCategory<Terms> terms() {
    return terms;
  }

  /** Returns the readings that an answer under {@code rule} rests on. */
  public List<String> readings(Rule<Terms> rule, Care visit, boolean limited, boolean rounded) {
    if (readingsWhen.isEmpty()) {
      return rule.readings();
    }
    List<String> onCare = readingsWhen.get(visit.name());
    List<String> onLimit = limited ? readingsWhen.get(When.LIMIT) : null;
    List<String> onRounding = rounded ? readingsWhen.get(When.ROUNDED) : null;
    if (onCare == null && onLimit == null && onRounding == null) {
      return rule.readings();
    }
    List<String> all = new ArrayList<>(rule.readings());
    add(all, onCare);
    add(all, onLimit);
    add(all, onRounding);
    return Collections.unmodifiableList(all);
  }

  private static void add(List<String> all, @Nullable List<String> more) {
    if (more != null) {
      all.addAll(more);
    }
  }
}
