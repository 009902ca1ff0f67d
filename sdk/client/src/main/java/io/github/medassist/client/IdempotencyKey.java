package io.github.medassist.client;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Marks the attempts of one write as the same, those of a call's clones too: whoever asks again
 * after a failure means the write that may have reached the service already.
 */
final class IdempotencyKey {
  private @Nullable String key;

  /** Returns the key, made on first use: making one may wait for the platform's randomness. */
  synchronized String get() {
    String known = key;
    if (known == null) {
      known = UUID.randomUUID().toString();
      key = known;
    }
    return known;
  }
}
