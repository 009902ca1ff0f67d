// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.alert;

import io.github.medassist.functions.store.AlertItem;

/** Where alerts are handed over to others. */
interface AlertPublisher {
  /** Nobody else is told. */
  AlertPublisher NONE = item -> {};

  /** Tells that {@code item} stands or was taken back; again if the stream says it again. */
  void publish(AlertItem item);
}
