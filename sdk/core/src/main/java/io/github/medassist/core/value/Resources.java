// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.value;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** The files in this library's jar: packs, places, version. */
public final class Resources {
  private static final int BUFFER = 16_384;

  private Resources() {}

  /**
   * Reads a file of the jar.
   *
   * @param path from the jar's root, beginning with a slash: a shrinker moves classes to other
   *     packages, and leaves files where they are
   * @throws IllegalStateException if the jar lacks it
   */
  public static byte[] read(String path) {
    try (InputStream in = Resources.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new FileNotFoundException(path);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream(2 * BUFFER);
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(
          "the jar lacks " + path + ": keep its resources when shrinking", e);
    }
  }
}
