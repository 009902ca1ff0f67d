// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.settlement;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.resident.GrantOnApplication;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The answer to a grant on application or its reversal: the same again on a repeat. */
public final class GrantResult {
  private final String resident;
  private final GrantOnApplication grant;
  private final List<Difference> differences;
  private final boolean reversed;

  /**
   * Makes an answer.
   *
   * @param resident the person's reference
   * @param grant the grant as it was recorded
   * @param differences that assistance paid otherwise than the policy says, or empty
   * @param reversed whether it was taken back
   */
  public GrantResult(
      String resident, GrantOnApplication grant, List<Difference> differences, boolean reversed) {
    this.resident = resident;
    this.grant = grant;
    this.differences = Collections.unmodifiableList(new ArrayList<>(differences));
    this.reversed = reversed;
  }

  /** The person's reference. */
  public String resident() {
    return resident;
  }

  /** The grant as it was recorded. */
  public GrantOnApplication grant() {
    return grant;
  }

  /** That assistance paid otherwise than the policy says, by more than 1 fen; or empty. */
  public List<Difference> differences() {
    return differences;
  }

  /** Whether it was taken back. */
  public boolean reversed() {
    return reversed;
  }

  /** Reads an answer. */
  public static GrantResult read(Json json) {
    Json.Members members = json.members();
    Json reversed = members.optional("reversed");
    return new GrantResult(
        members.required("resident").string(),
        GrantOnApplication.read(members.required("grant")),
        Difference.readAll(members),
        reversed != null && reversed.flag());
  }

  /** Writes this answer. */
  public void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("resident").value(resident);
    writer.name("grant");
    grant.write(writer);
    Difference.writeAll(writer, differences);
    if (reversed) {
      writer.name("reversed").value(true);
    }
    writer.endObject();
  }
}
