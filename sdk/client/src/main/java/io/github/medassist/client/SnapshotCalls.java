// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.resident.Resident;

/**
 * A resident's record as it stands, to be kept on this device: the year so far for a doctor at the
 * bedside without signal. With it the calls about enrolment, quota and estimates answer in {@link
 * Mode#OFFLINE} and {@link Mode#NETWORK_ELSE_OFFLINE}.
 *
 * <p>Keeping needs a cache directory and the app's key, given to the client's builder. Forget what
 * is kept when somebody signs out: under {@code me} the next person would find it.
 */
public final class SnapshotCalls {
  private final Http http;
  private final SnapshotStore snapshots;

  SnapshotCalls(Http http, SnapshotStore snapshots) {
    this.http = http;
    this.snapshots = snapshots;
  }

  /** Asks for the record of the person whose token it is, and keeps it. */
  public Call<Resident> keep() {
    return keep(Http.ME);
  }

  /**
   * Asks for the record of a resident, and keeps it in the place of the one kept before.
   *
   * @param ref the resident's opaque reference
   * @return the call, whose answer is the record
   * @throws IllegalArgumentException if {@code ref} is empty or an ID number
   * @throws IllegalStateException if the client was built without a cache directory or key
   */
  public Call<Resident> keep(String ref) {
    snapshots.requireKey();
    return http.signedIn(
        "GET /v1/residents/{ref}/snapshot",
        http.get(http.residentUrl(ref, "snapshot")),
        utf8 -> {
          Resident resident = Resident.read(Json.read(utf8));
          snapshots.keep(ref, utf8);
          return resident;
        });
  }

  /**
   * Forgets what is kept of a resident. Touches the disk.
   *
   * @param ref the resident's opaque reference, or {@code me}
   */
  public void forget(String ref) {
    snapshots.forget(ref);
  }

  /** Forgets all that is kept. Touches the disk. */
  public void forgetAll() {
    snapshots.forgetAll();
  }
}
