// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer and where it came from.
 *
 * @param <T> what the answer was read into
 */
public final class Response<T> {
  static final String TRACE = "x-trace-id";

  /** Where an answer was made. */
  public enum Source {
    /** By the service, just now. */
    NETWORK,
    /** On this device, from what the service gave before; {@link Response#ageMillis} says when. */
    CACHE,
    /** On this device, from the packs that the library carries. */
    BUILT_IN
  }

  private final T value;
  private final Source source;
  private final @Nullable Long ageMillis;
  private final Map<String, String> headers;
  private final int attempts;

  Response(
      T value, Source source, @Nullable Long ageMillis, Map<String, String> headers, int attempts) {
    this.value = value;
    this.source = source;
    this.ageMillis = ageMillis;
    this.headers = headers;
    this.attempts = attempts;
  }

  /**
   * Makes one of an answer that was made here.
   *
   * @param savedAtMillis when the service gave what it was made from, or null
   */
  static <T> Response<T> onDevice(
      T value, Source source, @Nullable Long savedAtMillis, int attempts) {
    // A clock that was set back must not make an answer younger than new.
    Long age =
        savedAtMillis == null
            ? null
            : Long.valueOf(Math.max(0, System.currentTimeMillis() - savedAtMillis));
    return new Response<>(value, source, age, Collections.<String, String>emptyMap(), attempts);
  }

  /** The answer. */
  public T value() {
    return value;
  }

  /** Where the answer was made. */
  public Source source() {
    return source;
  }

  /**
   * How long ago the service gave what the answer was made from, in milliseconds by this device's
   * clock and never below 0; null if it was made from the library's own packs.
   */
  public @Nullable Long ageMillis() {
    return ageMillis;
  }

  /** The HTTP headers by lower-case name; empty if the answer did not come by network. */
  public Map<String, String> headers() {
    return headers;
  }

  /** The name under which the operator finds this call, or null if it has none. */
  public @Nullable String traceId() {
    return headers.get(TRACE);
  }

  /** How many times the service was asked, 0 if the network was left alone. */
  public int attempts() {
    return attempts;
  }
}
