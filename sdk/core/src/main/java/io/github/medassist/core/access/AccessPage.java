// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.access;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some of the reads of a resident's record, the newest first. Immutable. */
public final class AccessPage {
  private final List<AccessRecord> accesses;
  private final @Nullable String next;

  /**
   * Makes a page.
   *
   * @param accesses the reads, the newest first
   * @param next what asks for the page after this, or null if this is the last
   */
  public AccessPage(List<AccessRecord> accesses, @Nullable String next) {
    this.accesses = Collections.unmodifiableList(new ArrayList<>(accesses));
    this.next = next;
  }

  /** The reads, the newest first. */
  public List<AccessRecord> accesses() {
    return accesses;
  }

  /** What asks for the page after this, or null if this is the last. */
  public @Nullable String next() {
    return next;
  }

  /**
   * Reads a page.
   *
   * @throws io.github.medassist.core.problem.InvalidInputException if it is wrong, with the field
   */
  public static AccessPage read(Json json) {
    Json.Members members = json.members();
    List<AccessRecord> accesses = new ArrayList<>();
    for (Json each : members.required("accesses").elements()) {
      accesses.add(AccessRecord.read(each));
    }
    Json next = members.optional("next");
    return new AccessPage(accesses, next == null ? null : next.string());
  }

  /** Writes this page. */
  public void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("accesses").beginArray();
    for (AccessRecord each : accesses) {
      each.write(writer);
    }
    writer.endArray();
    writer.name("next").value(next);
    writer.endObject();
  }
}
