// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.resident.Resident;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resident's snapshot as one item. The record itself is one attribute in the form that the phone
 * keeps too, so that there is one form of it; what only the service knows stands beside it.
 *
 * @param ref the person's reference
 * @param region the region's code
 * @param record the snapshot as JSON
 * @param grants who else may read it, as JSON; null for nobody
 * @param ledger what the ledger says beside the snapshot; null for a person who was not imported
 * @param identity name and ID number, sealed, in base64; null for a person who was not imported
 * @param version the item's version, or null for one that is not yet in the store
 */
public record ResidentItem(
    String ref,
    String region,
    String record,
    @Nullable String grants,
    @Nullable Imported ledger,
    @Nullable String identity,
    @Nullable Long version) {
  /**
   * What was imported of a person.
   *
   * @param items the ledger's items that no answer needs, as JSON
   * @param hash the HMAC of the row that was imported last
   */
  public record Imported(String items, String hash) {}

  /** The item of a person who is not yet in the store. */
  public static ResidentItem of(Resident resident) {
    return new ResidentItem(
        resident.ref(), resident.region(), json(resident), null, null, null, null);
  }

  /** This with another snapshot of the same person. */
  public ResidentItem with(Resident resident) {
    return new ResidentItem(
        ref, resident.region(), json(resident), grants, ledger, identity, version);
  }

  /** This with other grants. */
  public ResidentItem granting(List<SealedGrant> grants) {
    String json = grants.isEmpty() ? null : json(writer -> SealedGrant.writeAll(writer, grants));
    return new ResidentItem(ref, region, record, json, ledger, identity, version);
  }

  /** This with what a ledger says beside the snapshot. */
  public ResidentItem with(Imported ledger) {
    return new ResidentItem(ref, region, record, grants, ledger, identity, version);
  }

  /** This with name and ID number, sealed, in base64. */
  public ResidentItem named(@Nullable String identity) {
    return new ResidentItem(ref, region, record, grants, ledger, identity, version);
  }

  private static String json(Resident resident) {
    return json(resident::write);
  }

  private static String json(Json.Body body) {
    return new String(Json.write(body), StandardCharsets.UTF_8);
  }

  private static Json read(String json) {
    return Json.read(json.getBytes(StandardCharsets.UTF_8));
  }

  /** The snapshot. */
  public Resident resident() {
    return Resident.read(read(record));
  }

  /** The grants, those too whose last day is over. */
  public List<SealedGrant> granted() {
    return grants == null ? List.of() : SealedGrant.readAll(read(grants));
  }

  /** Names the kind alone: a record never stands in a log. */
  @Override
  public String toString() {
    return "SNAPSHOT";
  }
}
