// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.value;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 in lower-case hexadecimal, as packs, receipts and tags have it. */
public final class Sha256 {
  private Sha256() {}

  /** The SHA-256 of {@code bytes}. */
  public static String of(byte[] bytes) {
    return hex(digest().digest(bytes));
  }

  /** A new digest, for bytes that come one after the other. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** {@code bytes} in lower-case hexadecimal. */
  public static String hex(byte[] bytes) {
    StringBuilder hex = new StringBuilder(bytes.length * 2);
    for (byte b : bytes) {
      hex.append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
    }
    return hex.toString();
  }
}
