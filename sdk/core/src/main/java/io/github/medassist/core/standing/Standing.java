// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.standing;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Citation;
import io.github.medassist.core.policy.Grounds;
import io.github.medassist.core.policy.Rule;
import io.github.medassist.core.policy.Status;
import io.github.medassist.core.policy.Terms;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Effect;
import io.github.medassist.core.word.EnrollmentStatus;
import io.github.medassist.core.word.Scheme;
import java.io.IOException;
import java.util.Collections;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person is covered on a day. Every answer about the person begins with it: nobody is
 * paid who is not covered. Immutable.
 */
public final class Standing {
  private final @Nullable EnrollmentStatus status;
  private final @Nullable Scheme scheme;
  private final Coverage coverage;
  private final @Nullable Waiting waiting;
  private final Effect effect;
  private final Text text;

  /**
   * Makes it.
   *
   * @param status whether the person is enrolled in the day's year
   * @param scheme the scheme
   * @param coverage from when to when in that year
   * @param waiting the wait before cover begins, or null if there is none
   * @param effect what follows for the day
   * @param text a sentence that says so, with what to do where nothing is paid
   */
  public Standing(
      @Nullable EnrollmentStatus status,
      @Nullable Scheme scheme,
      Coverage coverage,
      @Nullable Waiting waiting,
      Effect effect,
      Text text) {
    this.status = status;
    this.scheme = scheme;
    this.coverage = coverage;
    this.waiting = waiting;
    this.effect = Objects.requireNonNull(effect, "effect");
    this.text = Objects.requireNonNull(text, "text");
  }

  /** The days of a year on which a person is covered; none, or a first and a last. */
  public static final class Coverage {
    /** On no day of the year. */
    public static final Coverage NONE = new Coverage(null, null);

    private final @Nullable Day from;
    private final @Nullable Day to;

    private Coverage(@Nullable Day from, @Nullable Day to) {
      this.from = from;
      this.to = to;
    }

    /** From {@code from} to {@code to}, both included; none if that is before it begins. */
    public static Coverage of(Day from, Day to) {
      return from.isAfter(to) ? NONE : new Coverage(from, to);
    }

    boolean includes(Day day) {
      return from != null && to != null && !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /**
   * Whether the person is enrolled in the day's year, or null if an answer says it in a word that
   * is newer than this library.
   */
  public @Nullable EnrollmentStatus status() {
    return status;
  }

  /** The scheme, or null if an answer names one that is newer than this library. */
  public @Nullable Scheme scheme() {
    return scheme;
  }

  /** The first day of cover in that year, or null if there is none. */
  public @Nullable Day coverageFrom() {
    return coverage.from;
  }

  /** The last day of cover in that year, or null if there is none. */
  public @Nullable Day coverageTo() {
    return coverage.to;
  }

  /** The wait before cover begins, or null if there is none. */
  public @Nullable Waiting waiting() {
    return waiting;
  }

  /** What follows for the day. */
  public Effect effect() {
    return effect;
  }

  /** Whether the day's costs are paid for at all. */
  public boolean isCovered() {
    return effect == Effect.COVERED;
  }

  /** A sentence that says so, with what to do where nothing is paid. */
  public Text text() {
    return text;
  }

  /**
   * The rule that nothing is paid: by the clause of the wait where there is one.
   *
   * @param clause what would pay else
   * @param from the code of the region that says so
   */
  public Rule<Terms> refusal(Citation clause, String from) {
    Grounds grounds =
        waiting == null
            ? new Grounds(clause, Status.PUBLISHED, Collections.<String>emptyList())
            : new Grounds(waiting.cite(), waiting.status(), Collections.<String>emptyList());
    return Rule.answered(effect.text(), null, false, from, grounds);
  }

  /** Reads the {@code standing} of an answer; null stays null. */
  public static @Nullable Standing readOptional(@Nullable Json json) {
    return json == null ? null : read(json);
  }

  /** Reads the {@code standing} of an answer. */
  public static Standing read(Json json) {
    Json.Members members = json.members();
    Effect effect = members.required("effect").wordIfKnown(Effect.values());
    return new Standing(
        members.required("status").wordIfKnown(EnrollmentStatus.values()),
        members.required("scheme").wordIfKnown(Scheme.values()),
        readCoverage(members.optional("coverage")),
        Waiting.readOptional(members.optional("waiting")),
        // A word that is newer than this library promises nothing to the person.
        effect == null ? Effect.NOT_COVERED : effect,
        Text.of(members.required("text").string(), members.required("textEn").string()));
  }

  private static Coverage readCoverage(@Nullable Json json) {
    return json == null
        ? Coverage.NONE
        : new Coverage(json.members().required("from").day(), json.members().required("to").day());
  }

  /** Writes it as the {@code standing} of an answer. */
  public void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("status").value(status == null ? null : status.name());
    writer.name("scheme").value(scheme == null ? null : scheme.name());
    writer.name("coverage");
    writeCoverage(writer);
    writer.name("waiting");
    Waiting.write(writer, waiting);
    writer.name("effect").value(effect.name());
    writer.name("text").value(text.zh());
    writer.name("textEn").value(text.en());
    writer.endObject();
  }

  /** Writes its days, or null, as the {@code coverage} of an answer. */
  public void writeCoverage(JsonWriter writer) throws IOException {
    if (coverage.from == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("from").value(String.valueOf(coverage.from));
    writer.name("to").value(String.valueOf(coverage.to));
    writer.endObject();
  }
}
