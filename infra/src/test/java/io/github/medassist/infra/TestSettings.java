// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import io.github.medassist.functions.deploy.FunctionDefinition.Bundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What tests begin with. */
final class TestSettings {
  private static final Path BUNDLES = standIns();

  private TestSettings() {}

  /** Settings that are right, of an operator who does not exist. */
  static Map<String, Object> settings(Map<String, ?> changes) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("region", "cn-north-1");
    settings.put("issuer", "https://id.example.cn/");
    settings.put("audience", "medassist");
    settings.put("alarmAddress", "alarms@example.cn");
    settings.put("bundles", bundles().toString());
    settings.putAll(changes);
    return settings;
  }

  /** A folder with files that stand in for the functions' packages. */
  static Path bundles() {
    return BUNDLES;
  }

  private static Path standIns() {
    try {
      Path folder = Files.createTempDirectory("bundles");
      folder.toFile().deleteOnExit();
      for (Bundle bundle : Bundle.values()) {
        Path file = folder.resolve(bundle.file());
        Files.writeString(file, bundle.name());
        file.toFile().deleteOnExit();
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
