// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.estimate;

import io.github.medassist.core.value.Resources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
      Properties properties = new Properties();
      try {
        properties.load(new ByteArrayInputStream(Resources.read(RESOURCE)));
      } catch (IOException e) {
        throw new IllegalStateException("bytes at hand can be read", e);
      }
      return properties.getProperty("version", "unknown");
    }
  }
}
