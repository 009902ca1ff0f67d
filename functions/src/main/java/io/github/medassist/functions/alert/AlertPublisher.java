// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.alert;

import io.github.medassist.functions.store.AlertItem;

/** Where alerts are handed over to others. */
interface AlertPublisher {
  /** Hands nothing over. */
  AlertPublisher NONE = item -> {};

  /**
   * Publishes that the threshold of {@code item} is reached, or is no longer; again if the stream
   * says it again.
   */
  void publish(AlertItem item);
}
