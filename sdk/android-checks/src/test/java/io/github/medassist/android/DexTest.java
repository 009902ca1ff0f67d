// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.android;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.d2j.dex.Dex2jar;
import io.github.medassist.parity.ParityCheck;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jars as dex for Android 5.0 (API 21). */
class DexTest {
  private static final int MAX_METHODS = 2_140;

  @TempDir static Path folder;
  private static DexFile app;

  @BeforeAll
  static void compile() throws Exception {
    Path zip = folder.resolve("app.zip");
    DexFile.compile(AppJars.all(folder), List.of(), zip);
    app = DexFile.in(zip);
  }

  @Test
  void theWholeAppFitsOneDexFile() {
    Measurements.print(
        "whole app, not shrunk: %,d methods, %,d bytes", app.methodRefs(), app.size());
    assertThat(app.methodRefs()).isLessThan(65_536);
  }

  @Test
  void theSdkNamesFewMethods() throws Exception {
    Path zip = folder.resolve("sdk.zip");
    List<Path> libraries = AppJars.jars();
    libraries.removeAll(AppJars.sdk());

    DexFile.compile(AppJars.sdk(), libraries, zip);

    DexFile dex = DexFile.in(zip);
    Map<String, Integer> own = dex.methodRefsByClass();
    own.keySet().removeIf(name -> !name.startsWith("io/github/medassist/"));
    int count = own.values().stream().mapToInt(Integer::intValue).sum();
    Measurements.print(
        "core and client: %,d own methods, %,d with those of others that they name; %,d bytes of dex",
        count, dex.methodRefs(), dex.size());
    assertThat(count)
        .as(() -> "own methods, most in " + largest(own))
        .isLessThanOrEqualTo(MAX_METHODS);
  }

  private static List<Map.Entry<String, Integer>> largest(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(30)
        .toList();
  }

  @Test
  void dexTranslatedBackAnswersTheSame() throws Exception {
    Path back = folder.resolve("back.jar");
    Dex2jar.from(app.bytes()).to(back);
    List<Path> classPath =
        AppJars.changed(
            AppJars.jars(), folder, (name, bytes) -> name.endsWith(".class") ? null : bytes);
    classPath.add(back);

    assertThat(
            new ParityCheck()
                .differences(JavaProcess.PROGRAM, AppJars.classPath(classPath), folder.toFile()))
        .isEmpty();
  }
}
