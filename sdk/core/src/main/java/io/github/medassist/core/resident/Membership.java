// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.resident;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Category;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A category that a person is or was in, with its days. */
public final class Membership {
  private final Category category;
  private final Day since;
  private final @Nullable Day until;

  /**
   * Makes a membership.
   *
   * @param since the first day
   * @param until the last day, or null while it lasts
   */
  public Membership(Category category, Day since, @Nullable Day until) {
    this.category = category;
    this.since = since;
    this.until = until;
  }

  /** The category. */
  public Category category() {
    return category;
  }

  /** The first day. */
  public Day since() {
    return since;
  }

  /** The last day, or null while it lasts. */
  public @Nullable Day until() {
    return until;
  }

  /** Whether the person is in the category on {@code day}. */
  public boolean holds(Day day) {
    return !day.isBefore(since) && (until == null || !day.isAfter(until));
  }

  static Membership read(Json json) {
    Json.Members members = json.members();
    Json until = members.optional("until");
    Membership membership =
        new Membership(
            members.required("category").word(Category.values()),
            members.required("since").day(),
            until == null ? null : until.day());
    members.end();
    return membership;
  }

  void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("category").value(category.name());
    writer.name("since").value(since.toString());
    if (until != null) {
      writer.name("until").value(until.toString());
    }
    writer.endObject();
  }
}
