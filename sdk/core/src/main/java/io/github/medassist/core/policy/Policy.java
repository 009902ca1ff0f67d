package io.github.medassist.core.policy;

import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Scheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
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
  private final List<Benefit> benefits;
  private final List<List<Benefit>> chains;
  private final EnrollmentRules enrollment;
  private final @Nullable AlertRules alerts;
  private final List<Note> services;
  private final String[] ids;
  private final List<List<Note>> notes;
  private final @Nullable Application application;

  private Policy(
      String region,
      Text name,
      List<Pack> packs,
      List<Benefit> benefits,
      List<List<Benefit>> chains,
      EnrollmentRules enrollment,
      @Nullable AlertRules alerts,
      List<Note> services,
      List<List<Note>> notes,
      @Nullable Application application) {
    this.region = region;
    this.name = name;
    this.packs = packs;
    this.benefits = benefits;
    this.chains = chains;
    this.enrollment = enrollment;
    this.alerts = alerts;
    this.services = services;
    this.notes = notes;
    this.application = application;
    this.ids = new String[benefits.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = benefits.get(i).id();
    }
  }

  /**
   * Resolves packs.
   *
   * @param packs the region's own pack first, then those of the regions above it, upwards
   * @throws PackException if together they leave a gap
   */
  static Policy resolve(String region, Text name, List<Pack> packs) {
    Map<String, Benefit> byId = new LinkedHashMap<>();
    Map<String, Series> series = new LinkedHashMap<>();
    EnrollmentRules enrollment = null;
    AlertRules alerts = null;
    Map<String, Note> services = new LinkedHashMap<>();
    List<Note> notes = new ArrayList<>();
    Application application = null;
    for (int i = packs.size() - 1; i >= 0; i--) {
      Pack pack = packs.get(i);
      for (Benefit benefit : pack.benefits()) {
        Benefit above = byId.get(benefit.id());
        byId.put(
            benefit.id(),
            above == null ? benefit : benefit.with(above.terms().replacedBy(benefit.terms())));
      }
      series.putAll(pack.series());
      enrollment =
          enrollment == null ? pack.enrollment() : enrollment.replacedBy(pack.enrollment());
      alerts = replaced(alerts, pack.alerts());
      for (Note service : pack.services()) {
        services.put(service.id(), service);
      }
      notes.addAll(pack.notes());
      application = pack.application() == null ? application : pack.application();
    }
    if (enrollment == null) {
      throw new IllegalArgumentException("resolve needs at least one pack");
    }
    Pack own = packs.get(0);
    List<Benefit> benefits = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      for (Benefit benefit : byId.values()) {
        if (benefit.layer() == layer) {
          benefits.add(resolved(benefit, byId.values(), series, packs));
        }
      }
    }
    return new Policy(
        region,
        name,
        Collections.unmodifiableList(packs),
        Collections.unmodifiableList(benefits),
        chains(benefits, own),
        enrollment,
        alerts,
        Collections.unmodifiableList(new ArrayList<>(services.values())),
        byVisit(notes),
        application);
  }

  /** Sorts notes by category and care, so that an estimate has its own at hand. */
  private static List<List<Note>> byVisit(List<Note> notes) {
    List<List<Note>> sorted = new ArrayList<>();
    for (Category category : Category.values()) {
      for (Care care : Care.values()) {
        List<Note> concerned = new ArrayList<>();
        for (Note note : notes) {
          if (note.concerns(category, care)) {
            concerned.add(note);
          }
        }
        sorted.add(Collections.unmodifiableList(concerned));
      }
    }
    return sorted;
  }

  private static @Nullable AlertRules replaced(
      @Nullable AlertRules above, @Nullable AlertRules below) {
    if (above == null || below == null) {
      return below == null ? above : below;
    }
    return new AlertRules(
        below.care(), below.to(), above.threshold().replacedBy(below.threshold()));
  }

  private static Benefit resolved(
      Benefit benefit, Collection<Benefit> all, Map<String, Series> series, List<Pack> packs) {
    ByCategory<Terms> terms = benefit.terms();
    Pack own = packs.get(0);
    int index = own.indexOf(benefit.id());
    for (int i = 1; i < packs.size() && index < 0; i++) {
      own = packs.get(i);
      index = own.indexOf(benefit.id());
    }
    String pointer = "/benefits/" + index;
    Terms ordinary = null;
    List<Rule<Terms>> ordinaryRules = terms.rules(Category.NONE);
    if (ordinaryRules.size() == 1) {
      ordinary = ordinaryRules.get(0).value();
    }
    Map<Category, List<ByCategory.Case<Terms>>> cases = new EnumMap<>(Category.class);
    for (Category category : Category.values()) {
      List<ByCategory.Case<Terms>> resolved = new ArrayList<>();
      for (ByCategory.Case<Terms> each : terms.cases(category)) {
        resolved.add(
            new ByCategory.Case<>(
                each.when,
                each.rule.with(resolved(each.rule.value(), ordinary, series, own, pointer))));
      }
      cases.put(category, resolved);
    }
    return benefit.with(new ByCategory<>(cases, terms.unnamed()), poolIds(benefit, all));
  }

  private static List<String> poolIds(Benefit benefit, Collection<Benefit> all) {
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

  private static @Nullable Terms resolved(
      @Nullable Terms terms,
      @Nullable Terms ordinary,
      Map<String, Series> series,
      Pack own,
      String pointer) {
    if (terms == null) {
      return null;
    }
    String of = terms.series();
    if (of != null) {
      Series bound = series.get(of);
      if (bound == null) {
        throw own.refused(pointer, "no series '" + of + "' here or above: add it");
      }
      return terms.withSeries(bound);
    }
    return terms.relativeTo(ordinary);
  }

  private static List<List<Benefit>> chains(List<Benefit> benefits, Pack own) {
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
            throw own.refused(
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

  /** Returns the region's code. */
  public String region() {
    return region;
  }

  /** Returns the region's name. */
  public Text name() {
    return name;
  }

  /** Returns the packs that take part, the region's own or nearest first, then upwards. */
  public List<Pack> packs() {
    return packs;
  }

  /** Returns all benefits in the order of payment. */
  public List<Benefit> benefits() {
    return benefits;
  }

  /** Returns the benefits that speak of {@code care} in {@code scheme}, in the order of payment. */
  public List<Benefit> benefits(Care care, Scheme scheme) {
    return chains.get(care.ordinal() * SCHEMES + scheme.ordinal());
  }

  /** Returns the ids of all benefits, in the order of payment. */
  public List<String> benefitIds() {
    return Collections.unmodifiableList(Arrays.asList(ids));
  }

  /** Returns whether {@code id} is the id of a benefit. */
  public boolean hasBenefit(String id) {
    for (String each : ids) {
      if (each.equals(id)) {
        return true;
      }
    }
    return false;
  }

  /** Returns what is set about enrolling. */
  public EnrollmentRules enrollment() {
    return enrollment;
  }

  /** Returns what is set about alerts, or null if nothing is. */
  public @Nullable AlertRules alerts() {
    return alerts;
  }

  /** Returns the services that the documents promise. */
  public List<Note> services() {
    return services;
  }

  /** Returns what the documents say beside their figures and an estimate must not leave out. */
  public List<Note> notes(Category category, Care care) {
    return notes.get(category.ordinal() * CARES + care.ordinal());
  }

  /** Returns what is set about assistance on application, or null if nothing is. */
  public @Nullable Application application() {
    return application;
  }
}
