// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.standing;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Citation;
import io.github.medassist.core.policy.Status;
import io.github.medassist.core.value.Day;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The wait before cover begins (待遇等待期). */
public final class Waiting {
  private static final int MAX_MONTHS = 1200;

  private final int months;
  private final Day until;
  private final boolean unchecked;
  private final Citation cite;

  /**
   * Makes it.
   *
   * @param months the months to wait from the day of payment
   * @param until the first day of cover
   * @param unchecked whether the rule is known only second-hand
   * @param cite the clause
   */
  public Waiting(int months, Day until, boolean unchecked, Citation cite) {
    this.months = months;
    this.until = until;
    this.unchecked = unchecked;
    this.cite = cite;
  }

  /** The months to wait from the day of payment. */
  public int months() {
    return months;
  }

  /** The first day of cover. */
  public Day until() {
    return until;
  }

  /** Whether the rule is known only second-hand. */
  public boolean unchecked() {
    return unchecked;
  }

  /** How well the rule is known. */
  public Status status() {
    return unchecked ? Status.UNCHECKED : Status.PUBLISHED;
  }

  /** The clause. */
  public Citation cite() {
    return cite;
  }

  /** Reads the {@code waiting} of an answer; null stays null. */
  public static @Nullable Waiting readOptional(@Nullable Json json) {
    if (json == null) {
      return null;
    }
    Json.Members members = json.members();
    return new Waiting(
        members.required("months").number(0, MAX_MONTHS),
        members.required("until").day(),
        Status.of(members.required("status")) == Status.UNCHECKED,
        Citation.read(members.required("cite")));
  }

  /** Writes it, or null, as the {@code waiting} of an answer. */
  public static void write(JsonWriter writer, @Nullable Waiting waiting) throws IOException {
    if (waiting == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("months").value(waiting.months);
    writer.name("until").value(waiting.until.toString());
    writer.name("status").value(waiting.status().word());
    writer.name("cite");
    Citation.write(writer, waiting.cite);
    writer.endObject();
  }
}
