// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import org.jspecify.annotations.Nullable;

/** Which call was asked, how often, and under which name the operator finds it. */
final class CallContext {
  final String route;
  final int attempts;
  final @Nullable String traceId;

  CallContext(String route, int attempts, @Nullable String traceId) {
    this.route = route;
    this.attempts = attempts;
    this.traceId = traceId;
  }
}
