package io.github.medassist.client;

import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** What answers that are made on this device have in common. */
final class Offline {
  private Offline() {}

  static <T> Response<T> response(
      T value, Response.Source source, @Nullable Long savedAtMillis, int attempts) {
    // A clock that was set back must not make an answer younger than new.
    Long age =
        savedAtMillis == null
            ? null
            : Long.valueOf(Math.max(0, System.currentTimeMillis() - savedAtMillis));
    return new Response<>(value, source, age, Collections.<String, String>emptyMap(), attempts);
  }
}
