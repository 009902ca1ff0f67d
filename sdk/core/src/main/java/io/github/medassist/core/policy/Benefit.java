// SPDX-License-Identifier: Apache-2.0
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
import java.util.LinkedHashSet;
import java.util.List;
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
  private final @Nullable Dispute disputed;
  private final boolean frame;
  private final FurtherReadings further;
  private final ByCategory<Terms> terms;

  private Benefit(Builder builder, ByCategory<Terms> terms) {
    this.id = builder.id;
    this.name = builder.name;
    this.layer = builder.layer;
    this.care = builder.care;
    this.scheme = builder.scheme;
    this.illness = builder.illness;
    this.deductiblePer = builder.deductiblePer;
    this.limitPer = builder.limitPer;
    this.pool = builder.pool;
    this.poolIds = builder.poolIds;
    this.requires = builder.requires;
    this.disputed = builder.disputed;
    this.frame = builder.frame;
    this.further = builder.further;
    this.terms = terms;
  }

  /** A benefit as packs state it; what is not said is as most have it. */
  static final class Builder {
    private final String id;
    private final Text name;
    private final Layer layer;
    Set<Care> care = EnumSet.allOf(Care.class);
    Set<Scheme> scheme = EnumSet.allOf(Scheme.class);
    @Nullable Illness illness;
    Per deductiblePer = Per.YEAR;
    Per limitPer = Per.YEAR;
    @Nullable String pool;
    private List<String> poolIds;
    @Nullable Requirement requires;
    @Nullable Dispute disputed;
    boolean frame;
    FurtherReadings further = FurtherReadings.NONE;

    Builder(String id, Text name, Layer layer) {
      this.id = id;
      this.name = name;
      this.layer = layer;
      this.poolIds = Collections.singletonList(id);
    }

    Benefit build(ByCategory<Terms> terms) {
      return new Benefit(this, terms);
    }
  }

  /** What a visit must meet for the benefit to pay at all, and what is said if it does not. */
  public static final class Requirement {
    private final Condition[] any;
    private final Rule<Terms> otherwise;

    Requirement(List<Condition> any, Rule<Terms> otherwise) {
      this.any = any.toArray(new Condition[0]);
      this.otherwise = otherwise;
    }

    /** Whether one of the alternatives holds. */
    public boolean holds(long facts, @Nullable Integer age) {
      for (Condition each : any) {
        if (each.holds(facts, age)) {
          return true;
        }
      }
      return false;
    }

    /** What must hold of the visit and the person, the alternatives one after another. */
    public Text text() {
      Text text = any[0].text();
      for (int i = 1; i < any.length; i++) {
        Text next = any[i].text();
        text = Text.of(text.zh() + "；或" + next.zh(), text.en() + "; or " + next.en());
      }
      return text;
    }

    /** The rule, without terms, that takes effect if none of them holds. */
    public Rule<Terms> otherwise() {
      return otherwise;
    }

    /** What must be known to tell whether one of them holds, or null if that is known. */
    public @Nullable Text missing(long facts, @Nullable Integer age) {
      Set<Text> missing = new LinkedHashSet<>();
      for (Condition each : any) {
        missing.addAll(each.missing(facts, age));
      }
      return missing.isEmpty() ? null : Condition.dependsOn(missing);
    }
  }

  /** The benefit that stands for a whole layer where its benefits are not told apart. */
  public static Benefit whole(Layer layer) {
    return WHOLE.get(layer.ordinal());
  }

  /** A benefit of which only this much is known, such as one that an answer names. */
  public static Benefit named(String id, Text name, Layer layer) {
    return new Builder(id, name, layer)
        .build(
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

  Benefit replacedBy(Benefit below) {
    return below.with(terms.replacedBy(below.terms), below.poolIds);
  }

  Benefit with(ByCategory<Terms> terms, List<String> poolIds) {
    Builder builder = new Builder(id, name, layer);
    builder.care = care;
    builder.scheme = scheme;
    builder.illness = illness;
    builder.deductiblePer = deductiblePer;
    builder.limitPer = limitPer;
    builder.pool = pool;
    builder.poolIds = poolIds;
    builder.requires = requires;
    builder.disputed = disputed;
    builder.frame = frame;
    builder.further = further;
    return builder.build(terms);
  }

  /** The id, such as {@code assistance.topup}. */
  public String id() {
    return id;
  }

  /** The name, as documents and sheets use it. */
  public Text name() {
    return name;
  }

  /** The layer it belongs to. */
  public Layer layer() {
    return layer;
  }

  /** The kinds of care it speaks of. */
  public Set<Care> care() {
    return care;
  }

  /** The schemes it speaks of. */
  public Set<Scheme> scheme() {
    return scheme;
  }

  /** The only illness it speaks of, or null for all. */
  public @Nullable Illness illness() {
    return illness;
  }

  /** The time over which the deductible counts. */
  public Per deductiblePer() {
    return deductiblePer;
  }

  /** The time over which the limit counts. */
  public Per limitPer() {
    return limitPer;
  }

  /** The name of the pool whose members share one limit, or null. */
  public @Nullable String pool() {
    return pool;
  }

  /** The ids of the benefits whose payments its limit counts: its own, or all its pool's. */
  public List<String> poolIds() {
    return poolIds;
  }

  /** What a visit must meet, or null. */
  public @Nullable Requirement requires() {
    return requires;
  }

  /** How its clause can be read otherwise, where that changes the money, or null. */
  public @Nullable Dispute disputed() {
    return disputed;
  }

  /**
   * Whether it is a frame for the regions below: it answers where none of them has benefits of its
   * own, and is left out where one has.
   */
  public boolean isFrame() {
    return frame;
  }

  /** The terms by category. */
  public ByCategory<Terms> terms() {
    return terms;
  }

  /**
   * The ids of the readings that an answer rests on beside those of its rule.
   *
   * @param visit the care
   * @param emergency whether the patient came as an emergency
   * @param limited whether the limit binds
   * @param rounded whether a fraction of a fen is rounded
   */
  public List<String> furtherReadings(
      Care visit, boolean emergency, boolean limited, boolean rounded) {
    return further.of(visit, emergency, limited, rounded);
  }
}
