// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import org.jspecify.annotations.Nullable;

/** A policy pack that is refused, with the file, the place in it and the reason. */
public final class PackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final String pointer;

  PackException(String file, String pointer, String reason, @Nullable Throwable cause) {
    super(file + " at '" + pointer + "': " + reason, cause);
    this.file = file;
    this.pointer = pointer;
  }

  /** The file's name as the caller gave it. */
  public String file() {
    return file;
  }

  /** The place in the file, as a JSON pointer (RFC 6901). */
  public String pointer() {
    return pointer;
  }
}
