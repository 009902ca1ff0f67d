// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.resident;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.estimate.Usage;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Condition;
import io.github.medassist.core.policy.Policy;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.standing.Standing;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
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

  private Resident(Builder builder) {
    this.ref = builder.ref;
    this.region = builder.region;
    this.scheme = builder.scheme;
    this.monitored = builder.monitored;
    this.birthDate = builder.birthDate;
    this.categories = builder.categories;
    this.insurance = builder.insurance;
    this.accounts = builder.accounts;
    this.asOf = builder.asOf;
  }

  /**
   * A builder of the snapshot of a person of whom no more is on record than this.
   *
   * @param ref the opaque reference
   * @param region the code of the region that insures the person, six digits
   * @param scheme the person's scheme
   * @param asOf when the record last changed, as an ISO date and time with offset
   */
  public static Builder builder(String ref, String region, Scheme scheme, String asOf) {
    return new Builder(ref, region, scheme, asOf);
  }

  /** Builds a {@link Resident}. */
  public static final class Builder {
    private final String ref;
    private final String region;
    private final Scheme scheme;
    private final String asOf;
    private boolean monitored;
    private @Nullable Day birthDate;
    private List<Membership> categories = Collections.emptyList();
    private Map<Integer, Insurance> insurance = Collections.emptyMap();
    private Map<Integer, Account> accounts = Collections.emptyMap();

    private Builder(String ref, String region, Scheme scheme, String asOf) {
      this.ref = Objects.requireNonNull(ref, "ref");
      this.region = Objects.requireNonNull(region, "region");
      this.scheme = Objects.requireNonNull(scheme, "scheme");
      this.asOf = Objects.requireNonNull(asOf, "asOf");
    }

    /** Says whether the person is under monitoring by rural revitalisation. */
    public Builder monitored(boolean monitored) {
      this.monitored = monitored;
      return this;
    }

    /** Says the date of birth; null where no rule needs it. */
    public Builder birthDate(@Nullable Day birthDate) {
      this.birthDate = birthDate;
      return this;
    }

    /** Says the categories with their days, in any order. */
    public Builder categories(List<Membership> categories) {
      this.categories = Collections.unmodifiableList(new ArrayList<>(categories));
      return this;
    }

    /** Says the cover on record, one for a benefit year. */
    public Builder insurance(List<Insurance> insurance) {
      Map<Integer, Insurance> byYear = new TreeMap<>();
      for (Insurance each : insurance) {
        byYear.put(each.year(), each);
      }
      this.insurance = byYear;
      return this;
    }

    /** Says the account of each benefit year. */
    public Builder accounts(Map<Integer, Account> accounts) {
      this.accounts = new TreeMap<>(accounts);
      return this;
    }

    /** The snapshot. */
    public Resident build() {
      return new Resident(this);
    }
  }

  /** The opaque reference. */
  public String ref() {
    return ref;
  }

  /** The code of the region that insures the person. */
  public String region() {
    return region;
  }

  /** The person's scheme. */
  public Scheme scheme() {
    return scheme;
  }

  /** Whether the person is under monitoring by rural revitalisation. */
  public boolean monitored() {
    return monitored;
  }

  /** The categories with their days. */
  public List<Membership> categories() {
    return categories;
  }

  /**
   * The categories the person is in on {@code day} (A18); just {@link Category#NONE} if there are
   * none.
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

  /** The cover on record for {@code year}, or null if there is none. */
  public @Nullable Insurance insurance(int year) {
    return insurance.get(year);
  }

  /** The cover on record, one for a benefit year, in their order. */
  public List<Insurance> insurance() {
    return new ArrayList<>(insurance.values());
  }

  /** The account of {@code year}. */
  public Account account(int year) {
    Account account = accounts.get(year);
    return account == null ? Account.EMPTY : account;
  }

  /** Whether cover or an account of {@code year} is on record. */
  public boolean isOnRecord(int year) {
    return insurance.containsKey(year) || accounts.containsKey(year);
  }

  /** The years of which there is an account, in order. */
  public List<Integer> years() {
    return new ArrayList<>(accounts.keySet());
  }

  /** The grants on application (依申请救助) that stand, by the year of the application. */
  public List<GrantOnApplication> grantsOnApplication() {
    List<GrantOnApplication> grants = new ArrayList<>();
    for (Account account : accounts.values()) {
      grants.addAll(account.grants());
    }
    return grants;
  }

  /**
   * This with another account of {@code year}.
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
    return changed(asOf).accounts(more).build();
  }

  /**
   * This with other categories.
   *
   * @param categories the categories with their days, in any order
   * @param asOf when the record changed, as an ISO date and time with offset
   */
  public Resident with(List<Membership> categories, String asOf) {
    return changed(asOf).categories(categories).build();
  }

  private Builder changed(String asOf) {
    Builder builder = builder(ref, region, scheme, asOf).monitored(monitored).birthDate(birthDate);
    builder.categories = categories;
    builder.insurance = insurance;
    builder.accounts = accounts;
    return builder;
  }

  /** When the record last changed, as an ISO date and time with offset. */
  public String asOf() {
    return asOf;
  }

  /** The age on 1 January of {@code year} in full years (C5), or null if it is not known. */
  public @Nullable Integer age(int year) {
    return birthDate == null ? null : (Integer) Math.max(0, birthDate.ageOn(Day.firstOf(year)));
  }

  /**
   * Whether the person is covered on {@code day}.
   *
   * @param policy what holds in the person's region
   */
  public Standing standing(Policy policy, Day day) {
    return new Standings(policy.enrollment(), this, day).standing();
  }

  /** What a rule about a person can ask for: scheme and monitoring. */
  public long facts() {
    return Condition.monitored(Condition.with(Condition.NOTHING_KNOWN, scheme), monitored);
  }

  /**
   * Asks what will be paid for a visit on top of the year so far.
   *
   * @param date the day of the cost
   * @throws InvalidInputException if the person was not born on that day, or nobody lives to see it
   */
  public EstimateRequest request(Day date, Visit visit, Settled settled) {
    EstimateRequest.Builder request =
        EstimateRequest.builder(region, date, scheme, categories(date).get(0), visit)
            .settled(settled)
            .monitored(monitored);
    for (Map.Entry<String, Usage> used : account(date.year()).benefits().entrySet()) {
      request.yearToDate(used.getKey(), used.getValue());
    }
    if (birthDate != null && date.isBefore(birthDate)) {
      throw new InvalidInputException(
          ProblemCode.DATE_NOT_COVERED,
          "/date",
          Text.of(
              "该日期时此人尚未出生，请核对日期和登记的出生日期",
              "the person was not born then: check the day, and the birth date on record"));
    }
    Integer age = age(date.year());
    if (age != null && age > EstimateRequest.MAX_AGE) {
      throw new InvalidInputException(
          ProblemCode.DATE_NOT_COVERED,
          "/date",
          Text.of(
              "请填写此人不超过 " + EstimateRequest.MAX_AGE + " 周岁的日期",
              "give a day on which the person is at most "
                  + EstimateRequest.MAX_AGE
                  + " years old"));
    }
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
        builder(
                members.required("ref").string(),
                members.required("region").string(),
                members.required("scheme").word(Scheme.values()),
                members.required("asOf").string())
            .monitored(members.required("monitored").flag())
            .birthDate(birthDate == null ? null : birthDate.day())
            .categories(categories)
            .insurance(insurance)
            .accounts(accounts)
            .build();
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

  /** The reference only: a record never stands in a log. */
  @Override
  public String toString() {
    return "Resident " + ref;
  }
}
