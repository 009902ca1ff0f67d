// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store.dynamo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;
import software.amazon.awssdk.core.SdkBytes;

/**
 * A text as the table keeps it: compressed (RFC 1950), since a write costs by the KB. Five years of
 * a person come to about a fifth.
 */
final class CompressedText {
  private CompressedText() {}

  /** The bytes of {@code text}. */
  static SdkBytes pack(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(text.length() / 2);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
    return SdkBytes.fromByteArrayUnsafe(packed.toByteArray());
  }

  /** The text of {@code packed}. */
  static String unpack(SdkBytes packed) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (InflaterOutputStream out = new InflaterOutputStream(text)) {
      out.write(packed.asByteArrayUnsafe());
    } catch (IOException e) {
      throw new UncheckedIOException("not a packed text: the item was changed by hand", e);
    }
    return text.toString(StandardCharsets.UTF_8);
  }
}
