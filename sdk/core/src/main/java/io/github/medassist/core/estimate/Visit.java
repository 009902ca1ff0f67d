// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.estimate;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Condition;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Illness;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A visit: what kind of care, where, how one came there, and what it costs. Immutable. */
public final class Visit {
  /** The longest stay of a year, in days. */
  static final int MAX_BED_DAYS = 366;

  private final Care care;
  private final @Nullable Referral referral;
  private final int level;
  private final @Nullable Place place;
  private final @Nullable Illness illness;
  private final int bedDays;
  private final Costs costs;

  private Visit(Builder builder) {
    this.care = builder.care;
    this.costs = builder.costs;
    this.referral = builder.referral;
    this.level = builder.level;
    this.place = builder.place;
    this.illness = builder.illness;
    this.bedDays = builder.bedDays;
  }

  /** A builder of a visit of which only the care and the costs are known. */
  public static Builder builder(Care care, Costs costs) {
    return new Builder(care, costs);
  }

  /** The kind of care. */
  public Care care() {
    return care;
  }

  /** The kind of referral, or null if it is not known. */
  public @Nullable Referral referral() {
    return referral;
  }

  /** The hospital's level from 1 to 3, or 0 if it is not known. */
  public int level() {
    return level;
  }

  /** Where the hospital stands, or null if it is not known. */
  public @Nullable Place place() {
    return place;
  }

  /** The illness where a document has a rule for it, or null if none is named. */
  public @Nullable Illness illness() {
    return illness;
  }

  /** The days in bed, or 0 if they are not known. */
  public int bedDays() {
    return bedDays;
  }

  /** The costs. */
  public Costs costs() {
    return costs;
  }

  long facts() {
    long facts = Condition.NOTHING_KNOWN;
    if (level > 0) {
      facts = Condition.level(facts, level);
    }
    if (place != null) {
      facts = Condition.with(facts, place);
    }
    if (referral != null) {
      facts = Condition.with(facts, referral);
    }
    return Condition.with(facts, illness == null ? Illness.OTHER : illness);
  }

  /** Reads the {@code visit} of a request. */
  public static Visit read(Json json) {
    Json.Members members = json.members();
    Care care = members.required("care").word(Care.values());
    Json referral = members.optional("referral");
    Json facility = members.optional("facility");
    Json illness = members.optional("illness");
    Json bedDays = members.optional("bedDays");
    Builder builder = builder(care, Costs.read(members.required("costs").members()));
    members.end();
    builder.referral = referral == null ? null : referral.word(Referral.values());
    builder.illness = illness == null ? null : illness.word(Illness.values());
    builder.bedDays = bedDays == null ? 0 : bedDays.number(1, MAX_BED_DAYS);
    if (facility != null) {
      Json.Members where = facility.members();
      Json level = where.optional("level");
      Json place = where.optional("place");
      where.end();
      builder.level = level == null ? 0 : level.number(1, Condition.LEVELS);
      builder.place = place == null ? null : place.word(Place.values());
    }
    return builder.build();
  }

  /** Writes this visit as the {@code visit} of a request. */
  public void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("care").value(care.name());
    if (referral != null) {
      writer.name("referral").value(referral.name());
    }
    if (level > 0 || place != null) {
      writer.name("facility").beginObject();
      if (level > 0) {
        writer.name("level").value(level);
      }
      if (place != null) {
        writer.name("place").value(place.name());
      }
      writer.endObject();
    }
    if (illness != null) {
      writer.name("illness").value(illness.name());
    }
    if (bedDays > 0) {
      writer.name("bedDays").value(bedDays);
    }
    writer.name("costs");
    costs.write(writer);
    writer.endObject();
  }

  /** Builds a {@link Visit}; what is not said stays unknown. */
  public static final class Builder {
    private final Care care;
    private final Costs costs;
    private @Nullable Referral referral;
    private int level;
    private @Nullable Place place;
    private @Nullable Illness illness;
    private int bedDays;

    private Builder(Care care, Costs costs) {
      this.care = Objects.requireNonNull(care, "care");
      this.costs = Objects.requireNonNull(costs, "costs");
    }

    /** Says how the patient came to the hospital. */
    public Builder referral(Referral referral) {
      this.referral = referral;
      return this;
    }

    /**
     * Says which hospital it is.
     *
     * @param level the hospital's level from 1 to 3
     * @param place where it stands
     */
    public Builder facility(int level, Place place) {
      return level(level).place(place);
    }

    /** Says the hospital's level, from 1 to 3, where it is not known where it stands. */
    public Builder level(int level) {
      if (level < 1 || level > Condition.LEVELS) {
        throw new IllegalArgumentException("a hospital's level runs from 1 to 3");
      }
      this.level = level;
      return this;
    }

    /** Says where the hospital stands, where its level is not known. */
    public Builder place(Place place) {
      this.place = place;
      return this;
    }

    /** Says which illness it is, where a document has a rule for it. */
    public Builder illness(Illness illness) {
      this.illness = illness;
      return this;
    }

    /** Says how many days were spent in bed, from 1 to 366. */
    public Builder bedDays(int bedDays) {
      if (bedDays < 1 || bedDays > MAX_BED_DAYS) {
        throw new IllegalArgumentException("a stay has from 1 to " + MAX_BED_DAYS + " bed-days");
      }
      this.bedDays = bedDays;
      return this;
    }

    /** Makes the visit. */
    public Visit build() {
      return new Visit(this);
    }
  }
}
