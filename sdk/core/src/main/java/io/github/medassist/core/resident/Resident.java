package io.github.medassist.core.resident;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.estimate.Usage;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Condition;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Scheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A resident's snapshot: the one record from which enrolment, quota and estimate are answered, in
 * the cloud and on the phone alike. It holds no name and no ID number. Immutable.
 */
public final class Resident {
  private final String ref;
  private final String region;
  private final Scheme scheme;
  private final boolean monitored;
  private final @Nullable Day birthDate;
  private final List<Membership> categories;
  private final Map<Integer, Insurance> insurance;
  private final Map<Integer, Account> accounts;
  private final String asOf;

  /**
   * Makes a snapshot.
   *
   * @param ref the opaque reference
   * @param region the code of the region that insures the person
   * @param scheme the person's scheme
   * @param monitored whether the person is under monitoring by rural revitalisation
   * @param birthDate the date of birth, or null where no rule needs it
   * @param categories the categories with their days, in any order
   * @param insurance the cover on record, one for a benefit year
   * @param accounts the account by benefit year
   * @param asOf when the record last changed, as an ISO date and time with offset
   */
  public Resident(
      String ref,
      String region,
      Scheme scheme,
      boolean monitored,
      @Nullable Day birthDate,
      List<Membership> categories,
      List<Insurance> insurance,
      Map<Integer, Account> accounts,
      String asOf) {
    this.ref = Objects.requireNonNull(ref, "ref");
    this.region = Objects.requireNonNull(region, "region");
    this.scheme = Objects.requireNonNull(scheme, "scheme");
    this.monitored = monitored;
    this.birthDate = birthDate;
    this.categories = Collections.unmodifiableList(new ArrayList<>(categories));
    Map<Integer, Insurance> byYear = new TreeMap<>();
    for (Insurance each : insurance) {
      byYear.put(each.year(), each);
    }
    this.insurance = byYear;
    this.accounts = new TreeMap<>(accounts);
    this.asOf = Objects.requireNonNull(asOf, "asOf");
  }

  /** Returns the opaque reference. */
  public String ref() {
    return ref;
  }

  /** Returns the code of the region that insures the person. */
  public String region() {
    return region;
  }

  /** Returns the person's scheme. */
  public Scheme scheme() {
    return scheme;
  }

  /** Returns whether the person is under monitoring by rural revitalisation. */
  public boolean monitored() {
    return monitored;
  }

  /** Returns the categories with their days. */
  public List<Membership> categories() {
    return categories;
  }

  /**
   * Returns the categories the person is in on {@code day} (A18); just {@link Category#NONE} if
   * there are none.
   */
  public List<Category> categories(Day day) {
    List<Category> on = new ArrayList<>();
    for (Membership membership : categories) {
      if (membership.holds(day) && !on.contains(membership.category())) {
        on.add(membership.category());
      }
    }
    return on.isEmpty() ? Collections.singletonList(Category.NONE) : on;
  }

  /** Returns the cover on record for {@code year}, or null if there is none. */
  public @Nullable Insurance insurance(int year) {
    return insurance.get(year);
  }

  /** Returns the cover on record, one for a benefit year, in their order. */
  public List<Insurance> insurance() {
    return new ArrayList<>(insurance.values());
  }

  /** Returns the account of {@code year}. */
  public Account account(int year) {
    Account account = accounts.get(year);
    return account == null ? Account.EMPTY : account;
  }

  /** Returns the years of which there is an account, in order. */
  public List<Integer> years() {
    return new ArrayList<>(accounts.keySet());
  }

  /**
   * Returns this with another account of {@code year}.
   *
   * @param asOf when the record changed, as an ISO date and time with offset
   */
  public Resident with(int year, Account account, String asOf) {
    Map<Integer, Account> more = new TreeMap<>(accounts);
    if (account.isEmpty()) {
      more.remove(year);
    } else {
      more.put(year, account);
    }
    return new Resident(
        ref, region, scheme, monitored, birthDate, categories, insurance(), more, asOf);
  }

  /**
   * Returns this with other categories.
   *
   * @param categories the categories with their days, in any order
   * @param asOf when the record changed, as an ISO date and time with offset
   */
  public Resident with(List<Membership> categories, String asOf) {
    return new Resident(
        ref,
        region,
        scheme,
        monitored,
        birthDate,
        categories,
        new ArrayList<>(insurance.values()),
        accounts,
        asOf);
  }

  /** Returns when the record last changed, as an ISO date and time with offset. */
  public String asOf() {
    return asOf;
  }

  /** The age on 1 January of {@code year} in full years (C5), or null if it is not known. */
  public @Nullable Integer age(int year) {
    return birthDate == null ? null : (Integer) Math.max(0, birthDate.ageOn(Day.firstOf(year)));
  }

  /** Returns what a rule about a person can ask for: scheme and monitoring. */
  public long facts() {
    return Condition.monitored(Condition.with(Condition.NOTHING_KNOWN, scheme), monitored);
  }

  /**
   * Asks what will be paid for a visit on top of the year so far.
   *
   * @param date the day of the cost
   */
  public EstimateRequest request(Day date, Visit visit, Settled settled) {
    EstimateRequest.Builder request =
        EstimateRequest.builder(region, date, scheme, categories(date).get(0), visit)
            .settled(settled)
            .monitored(monitored);
    for (Map.Entry<String, Usage> used : account(date.year()).benefits().entrySet()) {
      request.yearToDate(used.getKey(), used.getValue());
    }
    Integer age = age(date.year());
    return (age == null ? request : request.age(age)).build();
  }

  /** Reads a snapshot. */
  public static Resident read(Json json) {
    Json.Members members = json.members();
    List<Membership> categories = new ArrayList<>();
    for (Json each : members.required("categories").elements()) {
      categories.add(Membership.read(each));
    }
    List<Insurance> insurance = new ArrayList<>();
    for (Json each : members.required("insurance").elements()) {
      insurance.add(Insurance.read(each));
    }
    Map<Integer, Account> accounts = new TreeMap<>();
    for (Map.Entry<String, Json> entry : members.required("accounts").members().all().entrySet()) {
      accounts.put(Day.parse(entry.getKey() + "-01-01").year(), Account.read(entry.getValue()));
    }
    Json birthDate = members.optional("birthDate");
    Resident resident =
        new Resident(
            members.required("ref").string(),
            members.required("region").string(),
            members.required("scheme").word(Scheme.values()),
            members.required("monitored").flag(),
            birthDate == null ? null : birthDate.day(),
            categories,
            insurance,
            accounts,
            members.required("asOf").string());
    members.end();
    return resident;
  }

  /** Writes this snapshot. */
  public void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("ref").value(ref);
    writer.name("region").value(region);
    writer.name("scheme").value(scheme.name());
    writer.name("monitored").value(monitored);
    if (birthDate != null) {
      writer.name("birthDate").value(birthDate.toString());
    }
    writer.name("categories").beginArray();
    for (Membership each : categories) {
      each.write(writer);
    }
    writer.endArray();
    writer.name("insurance").beginArray();
    for (Insurance each : insurance.values()) {
      each.write(writer);
    }
    writer.endArray();
    writer.name("accounts").beginObject();
    for (Map.Entry<Integer, Account> entry : accounts.entrySet()) {
      writer.name(String.valueOf(entry.getKey()));
      entry.getValue().write(writer);
    }
    writer.endObject();
    writer.name("asOf").value(asOf);
    writer.endObject();
  }

  /** Returns the reference only: a record never stands in a log. */
  @Override
  public String toString() {
    return "Resident " + ref;
  }
}
