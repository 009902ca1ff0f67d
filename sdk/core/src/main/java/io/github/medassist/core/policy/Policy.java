// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Scheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What holds in one region on one day: its own pack over those of the regions above it, resolved
 * into flat rules.
 */
public final class Policy {
  private static final int CARES = Care.values().length;
  private static final int SCHEMES = Scheme.values().length;

  private final String region;
  private final Text name;
  private final List<Pack> packs;
  private final Provisions provisions;
  private final String[] ids;
  private final List<List<Benefit>> chains;
  private final List<List<Note>> notes;
  private final Day spokenOf;
  private final @Nullable AsKnownOn asKnownOn;
  private volatile @Nullable List<PackRef> packRefs;

  private Policy(
      String region,
      Text name,
      List<Pack> packs,
      Provisions provisions,
      String[] ids,
      List<List<Benefit>> chains,
      List<List<Note>> notes,
      Day spokenOf,
      @Nullable AsKnownOn asKnownOn) {
    this.region = region;
    this.name = name;
    this.packs = packs;
    this.provisions = provisions;
    this.ids = ids;
    this.chains = chains;
    this.notes = notes;
    this.spokenOf = spokenOf;
    this.asKnownOn = asKnownOn;
  }

  /**
   * Resolves packs.
   *
   * @param packs the region's own pack first, then those of the regions above it, upwards
   * @param from the first day on which these packs hold together; a rule that ended before is over
   * @throws PackException if together they leave a gap
   */
  static Policy resolve(String region, Text name, List<Pack> packs, Day from) {
    Provisions stated = Provisions.NONE;
    boolean ended = false;
    for (int i = packs.size() - 1; i >= 0; i--) {
      stated = stated.replacedBy(packs.get(i).provisions());
      ended |= !packs.get(i).ends().isEmpty();
    }
    stated = ended ? stated.on(from) : stated;
    List<Benefit> benefits = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      for (Benefit benefit : stated.benefits) {
        if (benefit.layer() == layer) {
          benefits.add(resolved(benefit, stated, packs));
        }
      }
    }
    String[] ids = new String[benefits.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = benefits.get(i).id();
    }
    Pack dated = dated(packs);
    return new Policy(
        region,
        name,
        Collections.unmodifiableList(packs),
        stated.with(Collections.unmodifiableList(benefits)),
        ids,
        chains(benefits, packs),
        byVisit(stated.services, stated.notes),
        dated == null ? Day.END : dated.spokenOf(),
        dated == null ? null : AsKnownOn.of(dated));
  }

  /** A policy that sets nothing and rests on no pack. */
  static Policy nothing(String region, Text name, Day from) {
    return resolve(region, name, Collections.<Pack>emptyList(), from);
  }

  /** The nearest pack that says when its terms were last known to hold. */
  private static @Nullable Pack dated(List<Pack> packs) {
    for (Pack pack : packs) {
      if (pack.lastKnown() != null) {
        return pack;
      }
    }
    return null;
  }

  /** Sorts services and notes by category and care, so that an estimate has its own at hand. */
  private static List<List<Note>> byVisit(List<Note> services, List<Note> notes) {
    List<Note> all = new ArrayList<>(services);
    all.addAll(notes);
    List<List<Note>> sorted = new ArrayList<>();
    for (Category category : Category.values()) {
      for (Care care : Care.values()) {
        List<Note> concerned = new ArrayList<>();
        for (Note note : all) {
          if (note.concerns(category, care)) {
            concerned.add(note);
          }
        }
        sorted.add(Collections.unmodifiableList(concerned));
      }
    }
    return sorted;
  }

  private static Benefit resolved(Benefit benefit, Provisions stated, List<Pack> packs) {
    Dispute dispute = benefit.disputed();
    if (dispute != null && !names(stated.benefits, dispute.usedUp())) {
      throw refused(
          packs, benefit, "no benefit '" + dispute.usedUp() + "' here or above: name one");
    }
    ByCategory<Terms> terms = benefit.terms();
    List<Rule<Terms>> ordinaryRules = terms.rules(Category.NONE);
    Terms ordinary = ordinaryRules.size() == 1 ? ordinaryRules.get(0).value() : null;
    Map<Category, List<ByCategory.Case<Terms>>> cases = new EnumMap<>(Category.class);
    for (Category category : Category.values()) {
      List<ByCategory.Case<Terms>> resolved = new ArrayList<>();
      for (ByCategory.Case<Terms> each : terms.cases(category)) {
        Terms figures = each.rule.value();
        String of = figures == null ? null : figures.series();
        if (figures != null && of != null) {
          Series series = stated.series.get(of);
          if (series == null) {
            throw refused(packs, benefit, "no series '" + of + "' here or above: add it");
          }
          figures = figures.withSeries(series);
        } else if (figures != null) {
          figures = figures.relativeTo(ordinary);
        }
        resolved.add(new ByCategory.Case<>(each.when, each.rule.with(figures)));
      }
      cases.put(category, resolved);
    }
    return benefit.with(
        new ByCategory<>(cases, terms.unnamed()), poolIds(benefit, stated.benefits));
  }

  private static boolean names(List<Benefit> benefits, String id) {
    for (Benefit each : benefits) {
      if (each.id().equals(id)) {
        return true;
      }
    }
    return false;
  }

  /** Names the place of {@code benefit} in the nearest pack that has it. */
  private static PackException refused(List<Pack> packs, Benefit benefit, String reason) {
    for (Pack pack : packs) {
      for (int i = 0; i < pack.benefits().size(); i++) {
        if (pack.benefits().get(i).id().equals(benefit.id())) {
          return pack.refused("/benefits/" + i, reason);
        }
      }
    }
    throw new IllegalStateException(benefit.id() + " stands in no pack");
  }

  private static List<String> poolIds(Benefit benefit, List<Benefit> all) {
    if (benefit.pool() == null) {
      return benefit.poolIds();
    }
    List<String> ids = new ArrayList<>();
    for (Benefit member : all) {
      if (benefit.pool().equals(member.pool())) {
        ids.add(member.id());
      }
    }
    return Collections.unmodifiableList(ids);
  }

  private static List<List<Benefit>> chains(List<Benefit> benefits, List<Pack> packs) {
    List<List<Benefit>> chains = new ArrayList<>();
    for (Care care : Care.values()) {
      for (Scheme scheme : Scheme.values()) {
        List<Benefit> chain = new ArrayList<>();
        boolean[] spoken = new boolean[Layer.values().length];
        for (Benefit benefit : benefits) {
          if (benefit.care().contains(care) && benefit.scheme().contains(scheme)) {
            chain.add(benefit);
            spoken[benefit.layer().ordinal()] |= benefit.illness() == null;
          }
        }
        for (Layer layer : Layer.values()) {
          if (!benefits.isEmpty() && !spoken[layer.ordinal()]) {
            throw packs
                .get(0)
                .refused(
                    "/benefits",
                    "no benefit of layer "
                        + layer
                        + " speaks of "
                        + care
                        + ", "
                        + scheme
                        + ": add one with terms, notCovered or unknown");
          }
        }
        chains.add(Collections.unmodifiableList(chain));
      }
    }
    return chains;
  }

  /** The region's code, six digits. */
  public String region() {
    return region;
  }

  /** The region's name, as residents use it. */
  public Text name() {
    return name;
  }

  /** The packs that take part, the region's own or nearest first, then upwards. */
  public List<Pack> packs() {
    return packs;
  }

  /** The {@link #packs} in their order, as a receipt names them. */
  public List<PackRef> packRefs() {
    // Made on the first call, for they need the packs' hashes.
    List<PackRef> known = packRefs;
    if (known == null) {
      List<PackRef> refs = new ArrayList<>();
      for (Pack pack : packs) {
        refs.add(PackRef.of(pack));
      }
      known = Collections.unmodifiableList(refs);
      packRefs = known;
    }
    return known;
  }

  /**
   * That the terms are the last known ones, where {@code day} lies after the years of which the
   * region's document, or the nearest above, speaks: the year in which it begins to hold, or was
   * last known to; null in those years (A26).
   */
  public @Nullable AsKnownOn asKnownOn(Day day) {
    return day.isAfter(spokenOf) ? asKnownOn : null;
  }

  /**
   * Whether no region of its own has benefits, so that only what the nation asks of all answers.
   */
  public boolean isFrame() {
    return provisions.benefits.isEmpty() || provisions.benefits.get(0).isFrame();
  }

  /** The same where the terms that count are those of {@code from}, a region above this one. */
  public @Nullable AsKnownOn asKnownOn(Day day, String from) {
    for (Pack pack : packs) {
      if (pack.region().equals(from) && day.isAfter(pack.spokenOf())) {
        return AsKnownOn.of(pack);
      }
    }
    return null;
  }

  /** All benefits in the order of payment. */
  public List<Benefit> benefits() {
    return provisions.benefits;
  }

  /** The benefits that speak of {@code care} in {@code scheme}, in the order of payment. */
  public List<Benefit> benefits(Care care, Scheme scheme) {
    return chains.get(care.ordinal() * SCHEMES + scheme.ordinal());
  }

  /** The ids of all benefits, in the order of payment. */
  public List<String> benefitIds() {
    return Collections.unmodifiableList(Arrays.asList(ids));
  }

  /** Whether {@code id} is the id of a benefit. */
  public boolean hasBenefit(String id) {
    for (String each : ids) {
      if (each.equals(id)) {
        return true;
      }
    }
    return false;
  }

  /** What is set about enrolling. */
  public EnrollmentRules enrollment() {
    return provisions.enrollment;
  }

  /** What is set about alerts, or null if nothing is. */
  public @Nullable AlertRules alerts() {
    return provisions.alerts;
  }

  /** The services that the documents promise. */
  public List<Note> services() {
    return Collections.unmodifiableList(provisions.services);
  }

  /** What the documents say beside their figures and services. */
  public List<Note> notes() {
    return Collections.unmodifiableList(provisions.notes);
  }

  /**
   * What an answer about a visit must not leave out beside its figures: the services promised to
   * the person, and what the documents say otherwise.
   */
  public List<Note> notes(Category category, Care care) {
    return notes.get(category.ordinal() * CARES + care.ordinal());
  }

  /** What is set about assistance on application, or null if nothing is. */
  public @Nullable Application application() {
    return provisions.application;
  }
}
