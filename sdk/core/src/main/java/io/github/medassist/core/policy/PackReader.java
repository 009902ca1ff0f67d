package io.github.medassist.core.policy;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Rate;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Illness;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Scheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one pack and refuses what one pack alone can get wrong. */
final class PackReader {
  private static final String ALL = "ALL";
  private static final String NOT_COVERED = "notCovered";
  private static final String UNKNOWN = "unknown";
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
  private interface ValueReader<T> {
    T read(Json.Members members);
  }

  private final String file;
  private final byte[] utf8;
  private final Map<String, Document> documents = new HashMap<>();
  private final Map<String, String> readingPlaces = new LinkedHashMap<>();
  private String region = "";

  PackReader(String file, byte[] utf8) {
    this.file = file;
    this.utf8 = utf8;
  }

  /** A document that a pack cites. */
  private static final class Document {
    final String number;
    final @Nullable String title;

    Document(String number, @Nullable String title) {
      this.number = number;
      this.title = title;
    }
  }

  Pack read() {
    try {
      return pack(Json.read(utf8).members());
    } catch (InvalidInputException e) {
      throw new PackException(file, e.pointer(), e.code() + ": " + e.remedy(), e);
    }
  }

  private Pack pack(Json.Members pack) {
    region = region(pack.required("region"));
    Text name = text(pack.required("name"));
    Json from = pack.required("validFrom");
    Day validFrom = from.day();
    Day validTo = dayOrNull(pack.optional("validTo"));
    if (validTo != null && validTo.isBefore(validFrom)) {
      throw from.problem(ProblemCode.OUT_OF_BOUNDS, "validFrom comes before validTo: swap them");
    }
    Day lastKnown = dayOrNull(pack.optional("lastKnown"));
    documents(pack.required("documents"));
    Map<String, Reading> readings = readings(pack.optional("readings"));
    Map<String, Series> series = series(pack.optional("series"));
    List<Benefit> benefits = benefits(pack.optional("benefits"));
    EnrollmentRules enrollment = enrollment(pack.optional("enrollment"));
    Json alerts = pack.optional("alerts");
    AlertRules alertRules = alerts == null ? null : alerts(alerts.members());
    List<Note> services = notes(pack.optional("services"));
    List<Note> notes = notes(pack.optional("notes"));
    Json application = pack.optional("application");
    Application applicationRules = application == null ? null : application(application.members());
    pack.end();
    return new Pack(
        utf8,
        file,
        region,
        name,
        validFrom,
        validTo,
        lastKnown,
        readings,
        readingPlaces,
        series,
        benefits,
        enrollment,
        alertRules,
        services,
        notes,
        applicationRules);
  }

  private static String region(Json json) {
    String code = json.string();
    boolean six = code.length() == 6;
    for (int i = 0; i < code.length(); i++) {
      six &= code.charAt(i) >= '0' && code.charAt(i) <= '9';
    }
    if (!six) {
      throw json.problem(ProblemCode.OUT_OF_BOUNDS, "a region's code has six digits (GB/T 2260)");
    }
    return code;
  }

  private void documents(Json json) {
    for (Map.Entry<String, Json> entry : json.members().all().entrySet()) {
      Json.Members members = entry.getValue().members();
      Json title = members.optional("title");
      dayOrNull(members.optional("date"));
      documents.put(
          entry.getKey(),
          new Document(words(members.required("number")), title == null ? null : title.string()));
      members.end();
    }
  }

  private static Map<String, Reading> readings(@Nullable Json json) {
    Map<String, Reading> readings = new LinkedHashMap<>();
    for (Map.Entry<String, Json> entry : entries(json)) {
      Json.Members members = entry.getValue().members();
      readings.put(
          entry.getKey(),
          new Reading(
              entry.getKey(),
              text(members.required("question")),
              text(members.required("reading")),
              text(members.required("why"))));
      members.end();
    }
    return readings;
  }

  private Map<String, Series> series(@Nullable Json json) {
    Map<String, Series> series = new HashMap<>();
    for (Map.Entry<String, Json> entry : entries(json)) {
      Json.Members members = entry.getValue().members();
      Text name = text(members.required("name"));
      cite(members.required("cite"));
      SortedMap<Integer, Series.Value> years = new TreeMap<>();
      for (Map.Entry<String, Json> year : entries(members.required("years"))) {
        Json.Members value = year.getValue().members();
        years.put(year(year), new Series.Value(yuan(value.required("amount")), status(value)));
        value.end();
      }
      members.end();
      series.put(entry.getKey(), new Series(name, years));
    }
    return series;
  }

  private List<Benefit> benefits(@Nullable Json json) {
    List<Benefit> benefits = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    if (json != null) {
      for (Json each : json.elements()) {
        Benefit benefit = benefit(each.members());
        if (!ids.add(benefit.id())) {
          throw each.problem(
              ProblemCode.DUPLICATE_FIELD, "two benefits have this id: give each its own");
        }
        benefits.add(benefit);
      }
    }
    return benefits;
  }

  private Benefit benefit(Json.Members benefit) {
    // Interned, an id is told from another of the same length without a look at its letters.
    String id = words(benefit.required("id")).intern();
    Text name = text(benefit.required("name"));
    Layer layer = benefit.required("layer").word(Layer.values());
    Set<Care> care = words(benefit.required("care"), Care.values());
    Json schemes = benefit.optional("scheme");
    Set<Scheme> scheme =
        schemes == null ? EnumSet.allOf(Scheme.class) : words(schemes, Scheme.values());
    Json illness = benefit.optional("illness");
    Benefit.Per deductiblePer = Benefit.Per.YEAR;
    Benefit.Per limitPer = Benefit.Per.YEAR;
    Json per = benefit.optional("per");
    if (per != null && per.isObject()) {
      Json.Members each = per.members();
      deductiblePer = each.required("deductible").word(Benefit.Per.values());
      limitPer = each.required("limit").word(Benefit.Per.values());
      each.end();
    } else if (per != null) {
      deductiblePer = per.word(Benefit.Per.values());
      limitPer = deductiblePer;
    }
    if (per != null && deductiblePer == Benefit.Per.BED_DAY) {
      throw per.problem(ProblemCode.OUT_OF_BOUNDS, "a deductible counts per YEAR or per STAY");
    }
    Json pool = benefit.optional("pool");
    Json requires = benefit.optional("requires");
    Defaults defaults = defaults(benefit);
    Map<String, List<String>> readingsWhen = readingsWhen(benefit.optional("readingsWhen"));
    Json terms = benefit.required("terms");
    ByCategory<Terms> byCategory =
        byCategory(
            terms,
            defaults,
            new ValueReader<Terms>() {
              @Override
              public Terms read(Json.Members members) {
                return terms(members, layer);
              }
            });
    benefit.end();
    return new Benefit(
        id,
        name,
        layer,
        care,
        scheme,
        illness == null ? null : illness.word(Illness.values()),
        deductiblePer,
        limitPer,
        pool == null ? null : words(pool).intern(),
        Collections.singletonList(id),
        requires == null ? null : requirement(requires.members()),
        readingsWhen,
        byCategory);
  }

  private Map<String, List<String>> readingsWhen(@Nullable Json json) {
    Map<String, List<String>> when = new HashMap<>();
    for (Map.Entry<String, Json> entry : entries(json)) {
      String key = entry.getKey();
      if (!key.equals(Benefit.When.LIMIT) && !key.equals(Benefit.When.ROUNDED)) {
        entry.getValue().word(key, Care.values());
      }
      when.put(key, readingIds(entry.getValue()));
    }
    return when;
  }

  private Benefit.Requirement requirement(Json.Members members) {
    Defaults defaults = defaults(members);
    Rule<Terms> otherwise = rule(null, false, text(members.required("otherwise")), defaults, false);
    Condition condition = Condition.read(members);
    members.end();
    if (condition.alwaysHolds()) {
      throw members
          .object()
          .problem(ProblemCode.MISSING_FIELD, "say what is required, such as referral or place");
    }
    return new Benefit.Requirement(condition, otherwise);
  }

  // ---- rules by category

  /** What a rule takes over from the benefit it stands in. */
  private static final class Defaults {
    final Citation cite;
    final List<String> readings;
    final Status status;
    final @Nullable Text note;

    Defaults(Citation cite, List<String> readings, Status status, @Nullable Text note) {
      this.cite = cite;
      this.readings = readings;
      this.status = status;
      this.note = note;
    }

    Defaults with(@Nullable Text note) {
      return new Defaults(cite, readings, status, note);
    }
  }

  private Defaults defaults(Json.Members members) {
    Json cite = members.optional("cite");
    if (cite == null) {
      throw members
          .object()
          .problem(
              ProblemCode.MISSING_FIELD, "add cite: a value stands beside its document and clause");
    }
    Json readings = members.optional("readings");
    return new Defaults(
        cite(cite),
        readings == null ? Collections.<String>emptyList() : readingIds(readings),
        status(members),
        textOrNull(members.optional("note")));
  }

  /** Reads what a rule states itself; the rest is as {@code above} says. */
  private Defaults defaults(Json.Members members, Defaults above) {
    Json cite = members.optional("cite");
    Json readings = members.optional("readings");
    List<String> own = readings == null ? Collections.<String>emptyList() : readingIds(readings);
    Text note = textOrNull(members.optional("note"));
    return new Defaults(
        cite == null ? above.cite : cite(cite),
        own.isEmpty() ? above.readings : own,
        status(members).and(above.status),
        note == null ? above.note : note);
  }

  private <T> ByCategory<T> byCategory(Json json, Defaults defaults, ValueReader<T> reader) {
    Map<Category, List<ByCategory.Case<T>>> cases = new EnumMap<>(Category.class);
    for (Map.Entry<String, Json> entry : entries(json)) {
      List<ByCategory.Case<T>> list = cases(entry.getValue(), defaults, reader);
      for (Category category : categories(entry)) {
        if (cases.put(category, list) != null) {
          throw entry
              .getValue()
              .problem(ProblemCode.DUPLICATE_FIELD, category + " has a rule already: keep one");
        }
      }
    }
    Rule<T> unnamed = rule(null, true, UNNAMED_TEXT, defaults.with(null), false);
    return new ByCategory<>(cases, unnamed);
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

  private <T> List<ByCategory.Case<T>> cases(Json json, Defaults defaults, ValueReader<T> reader) {
    if (!json.isArray()) {
      return Collections.singletonList(
          new ByCategory.Case<>(Condition.ALWAYS, rule(json, defaults, reader, false)));
    }
    List<ByCategory.Case<T>> cases = new ArrayList<>();
    List<Condition> conditions = new ArrayList<>();
    for (Json each : json.elements()) {
      Json.Members when = each.members().required("when").members();
      Condition condition = Condition.read(when);
      when.end();
      conditions.add(condition);
      cases.add(new ByCategory.Case<>(condition, rule(each, defaults, reader, true)));
    }
    String wrong = Condition.gapOrOverlap(conditions);
    if (wrong != null) {
      throw json.problem(ProblemCode.OUT_OF_BOUNDS, wrong + ": let exactly one case apply");
    }
    return cases;
  }

  private <T> Rule<T> rule(Json json, Defaults above, ValueReader<T> reader, boolean isCase) {
    if (json.isString()) {
      json.word(json.string(), new NotCovered[] {NotCovered.notCovered});
      return rule(null, false, NOT_COVERED_TEXT, above.with(null), false);
    }
    Json.Members members = json.members();
    if (isCase) {
      members.required("when");
    }
    Defaults merged = defaults(members, above);
    Json notCovered = members.optional(NOT_COVERED);
    Json unknown = notCovered == null ? members.optional(UNKNOWN) : null;
    Rule<T> rule;
    if (notCovered != null) {
      rule = rule(null, false, text(notCovered), merged.with(ownNote(members)), false);
    } else if (unknown != null) {
      rule = rule(null, true, text(unknown), merged.with(ownNote(members)), false);
    } else {
      Json granted = members.optional("granted");
      boolean onApplication =
          granted != null && granted.word(Granted.values()) == Granted.ON_APPLICATION;
      rule = rule(reader.read(members), false, null, merged, onApplication);
    }
    members.end();
    return rule;
  }

  /**
   * The note of the benefit is about what it pays: where nothing is paid only the rule's own is.
   */
  private static @Nullable Text ownNote(Json.Members members) {
    return textOrNull(members.optional("note"));
  }

  /** The one word that may stand in the place of a rule; named as packs write it. */
  private enum NotCovered {
    notCovered
  }

  private enum Granted {
    DIRECTLY,
    ON_APPLICATION
  }

  private <T> Rule<T> rule(
      @Nullable T value,
      boolean unknown,
      @Nullable Text reason,
      Defaults defaults,
      boolean onApplication) {
    return new Rule<>(
        value,
        unknown,
        reason,
        defaults.note,
        onApplication,
        defaults.cite,
        region,
        defaults.status,
        defaults.readings);
  }

  // ---- terms

  private Terms terms(Json.Members members, Layer layer) {
    Terms.Deductible deductible = deductible(members.required("deductible"));
    Json brackets = members.optional("brackets");
    Rates rates =
        brackets == null ? rates(members.required("rate"), deductible, layer) : brackets(brackets);
    return terms(deductible, rates, members.required("limit"));
  }

  private static Terms terms(Terms.Deductible deductible, Rates rates, Json limit) {
    return new Terms(deductible, rates, limit(limit), limitUnknown(limit));
  }

  private static Rates rates(Json json, Terms.Deductible deductible, Layer layer) {
    if (json.isObject()) {
      Json.Members forms = json.members();
      Rates rates = null;
      if (forms.optional("A") != null) {
        if (layer != Layer.BASIC || deductible.fen != 0) {
          throw json.problem(
              ProblemCode.OUT_OF_BOUNDS,
              "rates by class need the BASIC layer and a deductible of 0");
        }
        rates = Rates.byClass(rate(forms.required("A")), rate(forms.required("B")));
      } else if (forms.optional("plus") != null) {
        rates = Rates.plus(rate(forms.required("plus")));
      } else if (forms.optional(UNKNOWN) != null) {
        rates = Rates.unknown(text(forms.required(UNKNOWN)));
      }
      if (rates != null) {
        forms.end();
        return rates;
      }
    }
    int[] least = new int[1];
    int[] most = new int[1];
    rateRange(json, least, most, 0);
    return Rates.brackets(new long[1], least, most);
  }

  private static Rates brackets(Json json) {
    List<Json> brackets = json.elements();
    long[] above = new long[brackets.size()];
    int[] least = new int[above.length];
    int[] most = new int[above.length];
    for (int i = 0; i < above.length; i++) {
      Json.Members bracket = brackets.get(i).members();
      above[i] = yuan(bracket.required("above"));
      rateRange(bracket.required("rate"), least, most, i);
      bracket.end();
      if (i == 0 ? above[i] != 0 : above[i] <= above[i - 1]) {
        throw brackets
            .get(i)
            .problem(ProblemCode.OUT_OF_BOUNDS, "brackets begin at 0 and rise: put them in order");
      }
    }
    if (above.length == 0) {
      throw json.problem(ProblemCode.MISSING_FIELD, "add at least one bracket");
    }
    return Rates.brackets(above, least, most);
  }

  private Terms.Deductible deductible(Json json) {
    if (!json.isObject()) {
      return Terms.Deductible.of(yuan(json));
    }
    Json.Members forms = json.members();
    Json unknown = forms.optional(UNKNOWN);
    Json times = unknown == null ? forms.optional("times") : null;
    Terms.Deductible deductible;
    if (unknown != null) {
      deductible = Terms.Deductible.unknown(text(unknown));
    } else if (times != null) {
      deductible = Terms.Deductible.times(rate(times));
    } else {
      deductible =
          Terms.Deductible.share(
              rate(forms.required("share")),
              forms.required("of").string(),
              forms.required("yearsBack").number(0, 10));
    }
    forms.end();
    return deductible;
  }

  private static void rateRange(Json json, int[] least, int[] most, int index) {
    if (!json.isObject()) {
      least[index] = rate(json).millionths();
      most[index] = least[index];
      return;
    }
    Json.Members forms = json.members();
    Json atLeast = forms.optional("atLeast");
    if (atLeast != null) {
      least[index] = rate(atLeast).millionths();
      most[index] = Rate.DENOMINATOR;
    } else {
      least[index] = rate(forms.required("from")).millionths();
      most[index] = rate(forms.required("to")).millionths();
      if (least[index] > most[index]) {
        throw json.problem(ProblemCode.OUT_OF_BOUNDS, "from is above to: swap them");
      }
    }
    forms.end();
  }

  private static long limit(Json json) {
    if (json.isObject()) {
      return Fen.UNKNOWN;
    }
    if (json.isString()) {
      json.word(json.string(), new None[] {None.none});
      return Terms.NO_LIMIT;
    }
    return yuan(json);
  }

  /** The word for a limit that a document says there is not; named as packs write it. */
  private enum None {
    none
  }

  private static @Nullable Text limitUnknown(Json json) {
    if (!json.isObject()) {
      return null;
    }
    Json.Members forms = json.members();
    Text reason = text(forms.required(UNKNOWN));
    forms.end();
    return reason;
  }

  // ---- enrolment, alerts, notes

  private EnrollmentRules enrollment(@Nullable Json json) {
    Map<Integer, EnrollmentRules.Amount> premium = new HashMap<>();
    Map<Integer, EnrollmentRules.Amount> supplement = new HashMap<>();
    Map<Integer, EnrollmentRules.Period> collection = new HashMap<>();
    List<Text> channels = new ArrayList<>();
    List<EnrollmentRules.Exemption> exemptions = new ArrayList<>();
    if (json == null) {
      return new EnrollmentRules(premium, supplement, null, collection, channels, null, exemptions);
    }
    Json.Members members = json.members();
    amounts(members.optional("premium"), premium);
    amounts(members.optional("supplement"), supplement);
    for (Map.Entry<String, Json> entry : entries(members.optional("collection"))) {
      Json.Members period = entry.getValue().members();
      Day from = period.required("from").day();
      Json to = period.required("to");
      if (to.day().isBefore(from)) {
        throw to.problem(ProblemCode.OUT_OF_BOUNDS, "to comes before from: swap them");
      }
      collection.put(
          year(entry), new EnrollmentRules.Period(from, to.day(), cite(period.required("cite"))));
      period.end();
    }
    Json where = members.optional("channels");
    if (where != null) {
      Json.Members each = where.members();
      cite(each.required("cite"));
      for (Json channel : nonEmpty(each.required("names"))) {
        channels.add(text(channel));
      }
      each.end();
    }
    Json subsidy = members.optional("subsidy");
    Json waiting = members.optional("waiting");
    Json exempt = members.optional("waitingExempt");
    if (exempt != null) {
      for (Json each : exempt.elements()) {
        exemptions.add(exemption(each.members()));
      }
    }
    members.end();
    return new EnrollmentRules(
        premium,
        supplement,
        subsidy == null ? null : subsidy(subsidy.members()),
        collection,
        channels,
        waiting == null ? null : waiting(waiting.members()),
        exemptions);
  }

  private void amounts(@Nullable Json json, Map<Integer, EnrollmentRules.Amount> amounts) {
    for (Map.Entry<String, Json> entry : entries(json)) {
      Json.Members amount = entry.getValue().members();
      Json name = amount.optional("name");
      if (name != null) {
        text(name);
      }
      amounts.put(
          year(entry),
          new EnrollmentRules.Amount(
              yuan(amount.required("amount")), cite(amount.required("cite")), status(amount)));
      amount.end();
    }
  }

  private ByCategory<Terms> subsidy(Json.Members members) {
    Defaults defaults = defaults(members);
    ByCategory<Terms> terms =
        byCategory(
            members.required("terms"),
            defaults,
            new ValueReader<Terms>() {
              @Override
              public Terms read(Json.Members each) {
                int[] rate = {rate(each.required("rate")).millionths()};
                return terms(
                    Terms.Deductible.of(0),
                    Rates.brackets(new long[1], rate, rate),
                    each.required("limit"));
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
            cite(members.required("cite")),
            status(members));
    members.end();
    return waiting;
  }

  private EnrollmentRules.Exemption exemption(Json.Members members) {
    Json categories = members.optional("categories");
    Json bases = members.optional("bases");
    if (categories == null && bases == null) {
      throw members
          .object()
          .problem(ProblemCode.MISSING_FIELD, "say who is exempt: categories or bases");
    }
    text(members.required("text"));
    cite(members.required("cite"));
    members.end();
    return new EnrollmentRules.Exemption(
        categories == null ? EnumSet.noneOf(Category.class) : words(categories, Category.values()),
        bases == null
            ? EnumSet.noneOf(EnrollmentBasis.class)
            : words(bases, EnrollmentBasis.values()));
  }

  private AlertRules alerts(Json.Members members) {
    Set<Care> care = words(members.required("care"), Care.values());
    List<Text> to = new ArrayList<>();
    for (Json each : nonEmpty(members.required("to"))) {
      to.add(text(each));
    }
    Defaults defaults = defaults(members);
    ByCategory<Long> threshold =
        byCategory(
            members.required("terms"),
            defaults,
            new ValueReader<Long>() {
              @Override
              public Long read(Json.Members each) {
                return yuan(each.required("threshold"));
              }
            });
    members.end();
    return new AlertRules(care, to, threshold);
  }

  private Application application(Json.Members members) {
    int months = members.required("months").number(1, 120);
    Defaults defaults = defaults(members);
    members.end();
    return new Application(months, defaults.cite, defaults.readings);
  }

  private List<Note> notes(@Nullable Json json) {
    List<Note> notes = new ArrayList<>();
    if (json != null) {
      for (Json each : json.elements()) {
        Json.Members members = each.members();
        Json care = members.optional("care");
        Json categories = members.optional("categories");
        notes.add(
            new Note(
                words(members.required("id")),
                text(members.required("name")),
                text(members.required("text")),
                care == null ? EnumSet.allOf(Care.class) : words(care, Care.values()),
                categories == null
                    ? EnumSet.allOf(Category.class)
                    : words(categories, Category.values()),
                cite(members.required("cite"))));
        members.end();
      }
    }
    return notes;
  }

  // ---- single values

  private static Set<Map.Entry<String, Json>> entries(@Nullable Json json) {
    return json == null
        ? Collections.<String, Json>emptyMap().entrySet()
        : json.members().all().entrySet();
  }

  private static int year(Map.Entry<String, Json> entry) {
    try {
      return Day.parse(entry.getKey() + "-01-01").year();
    } catch (IllegalArgumentException e) {
      throw entry.getValue().problem(ProblemCode.INVALID_YEAR, "write the year with four digits");
    }
  }

  private static @Nullable Day dayOrNull(@Nullable Json json) {
    return json == null ? null : json.day();
  }

  private static Text text(Json json) {
    Json.Members members = json.members();
    Text text = Text.of(words(members.required("zh")), words(members.required("en")));
    members.end();
    return text;
  }

  private static @Nullable Text textOrNull(@Nullable Json json) {
    return json == null ? null : text(json);
  }

  private static String words(Json json) {
    String words = json.string();
    if (words.trim().isEmpty()) {
      throw json.problem(ProblemCode.MISSING_FIELD, "write something here");
    }
    return words;
  }

  private static <E extends Enum<E>> Set<E> words(Json json, E[] words) {
    List<E> found = new ArrayList<>();
    for (Json each : nonEmpty(json)) {
      found.add(each.word(words));
    }
    return EnumSet.copyOf(found);
  }

  private static List<Json> nonEmpty(Json json) {
    List<Json> elements = json.elements();
    if (elements.isEmpty()) {
      throw json.problem(ProblemCode.MISSING_FIELD, "name at least one, or leave the list out");
    }
    return elements;
  }

  private List<String> readingIds(Json json) {
    for (Json id : json.elements()) {
      if (!readingPlaces.containsKey(id.string())) {
        readingPlaces.put(id.string(), id.pointer());
      }
    }
    return json.strings();
  }

  private Citation cite(Json json) {
    String cite = json.string();
    int space = cite.indexOf(' ');
    Document document = space < 0 ? null : documents.get(cite.substring(0, space));
    if (document == null || cite.substring(space).trim().isEmpty()) {
      throw json.problem(
          ProblemCode.UNKNOWN_WORD,
          "write \"<document> <clause>\" with a document of this pack: " + documents.keySet());
    }
    return new Citation(document.number, document.title, cite.substring(space + 1));
  }

  private static Status status(Json.Members members) {
    Json status = members.optional("status");
    return status == null ? Status.PUBLISHED : Status.of(status);
  }

  private static Rate rate(Json json) {
    try {
      return Rate.parse(json.literal());
    } catch (IllegalArgumentException e) {
      throw json.problem(ProblemCode.OUT_OF_BOUNDS, String.valueOf(e.getMessage()));
    }
  }

  private static long yuan(Json json) {
    String literal = json.literal();
    try {
      long fen = new BigDecimal(literal).scaleByPowerOfTen(2).longValueExact();
      if (fen >= 0 && fen <= Fen.MAX) {
        return fen;
      }
    } catch (ArithmeticException | NumberFormatException e) {
      // More than two decimals, or beyond any long: said below.
    }
    throw json.problem(
        ProblemCode.OUT_OF_BOUNDS, "give yuan with at most two decimals, from 0 to ten billion");
  }
}
