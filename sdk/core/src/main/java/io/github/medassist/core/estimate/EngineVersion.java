// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.estimate;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of this engine, as the build stamped it. */
final class EngineVersion {
  private static final String RESOURCE = "/io/github/medassist/core/engine.properties";

  private EngineVersion() {}

  static String version() {
    return Loaded.VERSION;
  }

  /** Read on first use: the first answer does not wait for a version that nobody has asked for. */
  private static final class Loaded {
    static final String VERSION = read();

    private static String read() {
      try (InputStream in = EngineVersion.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new FileNotFoundException(RESOURCE);
        }
        Properties properties = new Properties();
        properties.load(in);
        return properties.getProperty("version", "unknown");
      } catch (IOException e) {
        throw new IllegalStateException(
            "the jar lacks " + RESOURCE + ": keep its resources when shrinking", e);
      }
    }
  }
}
