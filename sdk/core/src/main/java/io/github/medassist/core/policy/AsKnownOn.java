// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * That an answer rests on terms of which a later year than the one asked about is not known: they
 * are the last known ones (A26).
 */
public final class AsKnownOn {
  private final Day day;
  private final Text text;

  private AsKnownOn(Day day, Text text) {
    this.day = day;
    this.text = text;
  }

  /** What is said of {@code pack} after the years that it speaks of; null if it is not dated. */
  static @Nullable AsKnownOn of(Pack pack) {
    Day day = pack.lastKnown();
    return day == null
        ? null
        : new AsKnownOn(
            day,
            Text.of(
                pack.name().zh() + "的标准只查到 " + day + "，之后有没有变，请向经办机构核实。",
                "The terms of "
                    + pack.name().en()
                    + " are those last known on "
                    + day
                    + ": ask the agency (经办机构) whether they still hold."));
  }

  /** The day on which the terms were last known to hold. */
  public Day day() {
    return day;
  }

  /** A sentence that says so. */
  public Text text() {
    return text;
  }

  /** Reads the {@code asKnownOn} of an answer; null stays null. */
  public static @Nullable AsKnownOn readOptional(@Nullable Json json) {
    if (json == null) {
      return null;
    }
    Json.Members members = json.members();
    return new AsKnownOn(
        members.required("day").day(),
        Text.of(members.required("text").string(), members.required("textEn").string()));
  }

  /** Writes it, or null, as the {@code asKnownOn} of an answer. */
  public static void write(JsonWriter writer, @Nullable AsKnownOn asKnownOn) throws IOException {
    if (asKnownOn == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("day").value(asKnownOn.day.toString());
    writer.name("text").value(asKnownOn.text.zh());
    writer.name("textEn").value(asKnownOn.text.en());
    writer.endObject();
  }
}
