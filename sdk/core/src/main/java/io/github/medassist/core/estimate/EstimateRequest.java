// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.estimate;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Condition;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Scheme;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question: what will be paid for this visit of a person of whom this much is known. Immutable.
 */
public final class EstimateRequest {
  /** The oldest that a person is taken to be, in full years. */
  public static final int MAX_AGE = 150;

  private final String region;
  private final Day date;
  private final Scheme scheme;
  private final Category category;
  private final Visit visit;
  private final Settled settled;
  private final String[] usedIds;
  private final Usage[] usages;
  private final @Nullable Integer age;
  private final long facts;
  private final @Nullable Boolean monitored;
  private final boolean ofBorne;

  private EstimateRequest(Builder builder) {
    this.region = builder.region;
    this.date = builder.date;
    this.scheme = builder.scheme;
    this.category = builder.category;
    this.visit = builder.visit;
    this.settled = builder.settled;
    this.usedIds = builder.yearToDate.keySet().toArray(new String[0]);
    this.usages = builder.yearToDate.values().toArray(new Usage[0]);
    this.age = builder.age;
    this.monitored = builder.monitored;
    this.ofBorne = builder.ofBorne;
    this.facts = facts(visit.facts(), scheme, monitored);
  }

  private static long facts(long facts, Scheme scheme, @Nullable Boolean monitored) {
    long known = Condition.with(facts, scheme);
    return monitored == null ? known : Condition.monitored(known, monitored);
  }

  /**
   * Starts a request; the builder takes what else is known.
   *
   * @param region the code of the region that insures the person, six digits
   * @param date the day of the cost
   * @param scheme the person's scheme
   * @param category the person's category on that day
   * @param visit the visit
   */
  public static Builder builder(
      String region, Day date, Scheme scheme, Category category, Visit visit) {
    return new Builder(region, date, scheme, category, visit);
  }

  /** The code of the region that insures the person. */
  public String region() {
    return region;
  }

  /** The day of the cost. */
  public Day date() {
    return date;
  }

  /** The person's scheme. */
  public Scheme scheme() {
    return scheme;
  }

  /** The person's category. */
  public Category category() {
    return category;
  }

  /** The visit. */
  public Visit visit() {
    return visit;
  }

  /** What layers have settled already. */
  public Settled settled() {
    return settled;
  }

  Usage used(String benefit) {
    // A handful at most: looking through them is quicker than a hash.
    for (int i = 0; i < usedIds.length; i++) {
      if (usedIds[i].equals(benefit)) {
        return usages[i];
      }
    }
    return Usage.NONE;
  }

  /** The ids of the benefits of which earlier visits of the year used something. */
  String[] usedIds() {
    return usedIds;
  }

  @Nullable Integer age() {
    return age;
  }

  long facts() {
    return facts;
  }

  /** Whether the cost is what the insurances have left, so that assistance alone is asked for. */
  boolean isOfBorne() {
    return ofBorne;
  }

  /**
   * Reads a request.
   *
   * @throws io.github.medassist.core.problem.InvalidInputException if it is wrong in itself, with
   *     the field
   */
  public static EstimateRequest read(Json json) {
    Json.Members members = json.members();
    Builder builder =
        builder(
            members.required("region").string(),
            members.required("date").day(),
            members.required("scheme").word(Scheme.values()),
            members.required("category").word(Category.values()),
            Visit.read(members.required("visit")));
    builder.settled = Settled.read(members.optional("settled"));
    Json yearToDate = members.optional("yearToDate");
    if (yearToDate != null) {
      for (Map.Entry<String, Json> entry : yearToDate.members().all().entrySet()) {
        builder.yearToDate.put(entry.getKey(), Usage.read(entry.getValue()));
      }
    }
    Json monitored = members.optional("monitored");
    builder.monitored = monitored == null ? null : monitored.flag();
    Json age = members.optional("age");
    builder.age = age == null ? null : (Integer) age.number(0, MAX_AGE);
    members.end();
    return builder.build();
  }

  /** Writes this request as the body of a call. */
  public void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("region").value(region);
    writer.name("date").value(date.toString());
    writer.name("scheme").value(scheme.name());
    writer.name("category").value(category.name());
    if (monitored != null) {
      writer.name("monitored").value(monitored);
    }
    if (age != null) {
      writer.name("age").value(age);
    }
    writer.name("visit");
    visit.write(writer);
    writer.name("settled");
    settled.write(writer);
    writer.name("yearToDate").beginObject();
    for (int i = 0; i < usedIds.length; i++) {
      writer.name(usedIds[i]);
      usages[i].write(writer);
    }
    writer.endObject();
    writer.endObject();
  }

  /** Builds an {@link EstimateRequest}. */
  public static final class Builder {
    private final String region;
    private final Day date;
    private final Scheme scheme;
    private final Category category;
    private final Visit visit;
    private final Map<String, Usage> yearToDate = new LinkedHashMap<>();
    private Settled settled = Settled.NOTHING;
    private @Nullable Integer age;
    private @Nullable Boolean monitored;
    private boolean ofBorne;

    private Builder(String region, Day date, Scheme scheme, Category category, Visit visit) {
      this.region = Objects.requireNonNull(region, "region");
      this.date = Objects.requireNonNull(date, "date");
      this.scheme = Objects.requireNonNull(scheme, "scheme");
      this.category = Objects.requireNonNull(category, "category");
      this.visit = Objects.requireNonNull(visit, "visit");
    }

    /** Says what layers have settled already. */
    public Builder settled(Settled settled) {
      this.settled = settled;
      return this;
    }

    /**
     * Says what earlier visits of the year brought to a benefit; for a grant on application, of its
     * 12 months.
     */
    public Builder yearToDate(String benefit, Usage usage) {
      yearToDate.put(benefit, usage);
      return this;
    }

    /** Says that the cost is what the insurances have left, and asks for assistance alone. */
    Builder ofBorne() {
      this.ofBorne = true;
      return this;
    }

    /** Says whether the person is under monitoring by rural revitalisation. */
    public Builder monitored(boolean monitored) {
      this.monitored = monitored;
      return this;
    }

    /**
     * Says how old the person was on 1 January of the benefit year, in full years from 0 to 150.
     */
    public Builder age(int age) {
      if (age < 0 || age > MAX_AGE) {
        throw new IllegalArgumentException("an age runs from 0 to " + MAX_AGE);
      }
      this.age = age;
      return this;
    }

    /**
     * Makes the request.
     *
     * @throws io.github.medassist.core.problem.InvalidInputException if more is settled than was in
     *     scope
     */
    public EstimateRequest build() {
      settled.requireAtMost(visit.costs().inScope());
      return new EstimateRequest(this);
    }
  }
}
