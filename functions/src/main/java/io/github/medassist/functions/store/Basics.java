// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.resident.IdNumber;
import java.nio.charset.StandardCharsets;

/**
 * Who a person is: what stands sealed in {@link ResidentItem#identity()}.
 *
 * @param name the name
 * @param id the ID number
 */
public record Basics(String name, IdNumber id) {
  /** This, sealed for the person with this reference, in base64. */
  public String seal(Identity identity, String ref) {
    byte[] json =
        Json.write(
            writer -> {
              writer.beginObject();
              writer.name("name").value(name);
              writer.name("idNumber").value(id.digits());
              writer.endObject();
            });
    return identity.sealText(ref, new String(json, StandardCharsets.UTF_8));
  }

  /**
   * Opens what was sealed for the person with this reference.
   *
   * @throws IllegalStateException as {@link Identity#open} does
   */
  public static Basics open(Identity identity, String ref, String sealed) {
    String json = identity.openText(ref, sealed);
    Json.Members members = Json.read(json.getBytes(StandardCharsets.UTF_8)).members();
    return new Basics(
        members.required("name").string(), IdNumber.parse(members.required("idNumber").string()));
  }

  /** Names the kind alone: a person stands in no log. */
  @Override
  public String toString() {
    return "Basics";
  }
}
