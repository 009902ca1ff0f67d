// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.config;

import java.util.Base64;

/**
 * The two keys that the table does not hold. Whoever has the table alone learns neither an ID
 * number nor a name.
 */
public final class Secrets {
  private static final int BYTES = 32;

  private final byte[] reference;
  private final byte[] sealing;

  /**
   * Takes the keys.
   *
   * @param reference the key of the references' HMAC: 32 bytes or more
   * @param sealing the key that seals names and ID numbers: 32 bytes, AES-256
   * @throws IllegalArgumentException if one has another length
   */
  public Secrets(byte[] reference, byte[] sealing) {
    if (reference.length < BYTES || sealing.length != BYTES) {
      throw new IllegalArgumentException(
          "the reference key has 32 bytes or more, the sealing key 32: make one with openssl rand"
              + " -base64 32");
    }
    this.reference = reference.clone();
    this.sealing = sealing.clone();
  }

  /** Reads both keys from base64. */
  public static Secrets of(String reference, String sealing) {
    return new Secrets(decoded(reference), decoded(sealing));
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      // Not chained: a decoder's message may quote a piece of the key.
      throw new IllegalArgumentException(
          "a key is base64 of 32 bytes: make one with openssl rand -base64 32");
    }
  }

  /** A copy of the key of the references' HMAC. */
  public byte[] reference() {
    return reference.clone();
  }

  /** A copy of the key that seals names and ID numbers. */
  public byte[] sealing() {
    return sealing.clone();
  }

  /** Names the kind alone. */
  @Override
  public String toString() {
    return "Secrets";
  }
}
