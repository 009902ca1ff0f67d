// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import io.github.medassist.core.json.Json;

/** The answer: how the service is. Immutable. */
public final class Health {
  private final String status;
  private final String engine;

  private Health(String status, String engine) {
    this.status = status;
    this.engine = engine;
  }

  /** Whether the service is up, that is, whether its status is {@code UP}. */
  public boolean isUp() {
    return status.equals("UP");
  }

  /** How the service is, in its own word: {@code UP} if all is well. */
  public String status() {
    return status;
  }

  /**
   * The version of the service's engine, such as {@code 1.0.0}, to be compared with that of an
   * answer made offline.
   */
  public String engine() {
    return engine;
  }

  static Health read(Json.Members members) {
    return new Health(members.required("status").string(), members.required("engine").string());
  }
}
