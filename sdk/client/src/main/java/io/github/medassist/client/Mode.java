// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

/** Where an answer may be made. */
public enum Mode {
  /** By the service alone. */
  NETWORK,
  /**
   * By the service; on this device if the network fails, the service is busy, or something between
   * here and there answers in its place. What the service itself refuses stays refused.
   */
  NETWORK_ELSE_OFFLINE,
  /** On this device alone. */
  OFFLINE
}
