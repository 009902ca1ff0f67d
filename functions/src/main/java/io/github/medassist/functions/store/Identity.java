// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store;

import io.github.medassist.core.resident.IdNumber;
import io.github.medassist.functions.config.Secrets;
import io.github.medassist.functions.config.Settings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Turns an ID number into the person's reference, and seals what names a person (AES-256-GCM, NIST
 * SP 800-38D) so that only the holder of the key can read it.
 */
public final class Identity {
  private static final int REFERENCE_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final @Nullable Secrets secrets;
  private final SecureRandom random = new SecureRandom();

  /** Makes it with the settings' keys. */
  @Inject
  public Identity(Settings settings) {
    this.secrets = settings.secrets();
  }

  private Secrets secrets() {
    if (secrets == null) {
      throw new IllegalStateException(
          "this call needs both keys: set "
              + Settings.REFERENCE_KEY
              + " and "
              + Settings.SEALING_KEY);
    }
    return secrets;
  }

  /** The opaque reference of {@code id}: an HMAC of the number, in 22 characters. */
  public String reference(IdNumber id) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOf(hmac(id.digits()), REFERENCE_BYTES));
  }

  /** The HMAC-SHA-256 of {@code text} under the reference key. */
  public byte[] hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secrets().reference(), "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  /** Seals {@code text} of the person with this reference; each time to other bytes. */
  public byte[] seal(String ref, String text) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce, ref).doFinal(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES/GCM", e);
    }
  }

  /**
   * Opens what was sealed for the person with this reference.
   *
   * @throws IllegalStateException if it was sealed with another key, for another person, or changed
   */
  public String open(String ref, byte[] sealed) {
    byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    try {
      byte[] text =
          cipher(Cipher.DECRYPT_MODE, nonce, ref)
              .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
      return new String(text, StandardCharsets.UTF_8);
    } catch (AEADBadTagException e) {
      throw new IllegalStateException("sealed with another key, or changed since", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES/GCM", e);
    }
  }

  /** Seals {@code text} of the person with this reference, in base64. */
  public String sealText(String ref, String text) {
    return Base64.getEncoder().withoutPadding().encodeToString(seal(ref, text));
  }

  /**
   * Opens what {@link #sealText} sealed.
   *
   * @throws IllegalStateException if it was sealed with another key, for another person, or changed
   */
  public String openText(String ref, String sealed) {
    return open(ref, Base64.getDecoder().decode(sealed));
  }

  /** The reference is bound in, so that one person's name cannot be laid under another. */
  private Cipher cipher(int mode, byte[] nonce, String ref) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode, new SecretKeySpec(secrets().sealing(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(ref.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
