// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the trace that a call belongs to.
 *
 * @see <a href="https://www.w3.org/TR/trace-context/#traceparent-header">Trace Context</a>
 */
final class Trace {
  /** A later version than 00 may say more behind; ff is none, nor are ids of zeros alone. */
  private static final Pattern PARENT =
      Pattern.compile(
          "(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}"
              + "((?<!^00.{53})-.*)?");

  private Trace() {}

  /** The trace's id in a {@code traceparent} header, or {@code otherwise} if it has none. */
  static String id(@Nullable String parent, String otherwise) {
    if (parent == null) {
      return otherwise;
    }
    Matcher matcher = PARENT.matcher(parent);
    return matcher.matches() ? matcher.group(1) : otherwise;
  }
}
