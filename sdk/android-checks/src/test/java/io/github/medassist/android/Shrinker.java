// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.android;

import com.android.tools.r8.CompilationMode;
import com.android.tools.r8.OutputMode;
import com.android.tools.r8.R8;
import com.android.tools.r8.R8Command;
import com.android.tools.r8.origin.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import proguard.Configuration;
import proguard.ConfigurationParser;
import proguard.ProGuard;

/** What takes away and renames all that no rule keeps. */
enum Shrinker {
  /** R8 in full mode; it finds the rules in the jars by itself. */
  R8_FULL {
    @Override
    void shrink(List<Path> jars, Path out, Path mapping) throws Exception {
      WarningCollector diagnostics = new WarningCollector();
      R8.run(
          R8Command.builder(diagnostics)
              .addLibraryFiles(AndroidLibrary.jars())
              .addProgramFiles(jars)
              .addProguardConfiguration(AppJars.RULES, Origin.unknown())
              .setMode(CompilationMode.RELEASE)
              .setProguardMapOutputPath(mapping)
              .setOutput(out, OutputMode.ClassFile)
              .build());
      diagnostics.requireNoOtherWarnings();
    }
  },

  /** ProGuard; it is handed the rules, as the build tools of its time did. */
  PROGUARD {
    @Override
    void shrink(List<Path> jars, Path out, Path mapping) throws Exception {
      List<String> words = new ArrayList<>();
      for (Path jar : jars) {
        words.add("-injars");
        words.add(quoted(jar) + "(!META-INF/versions/**,!module-info.class)");
      }
      words.add("-outjars");
      words.add(quoted(out));
      for (Path library : AndroidLibrary.jars()) {
        words.add("-libraryjars");
        words.add(quoted(library) + "(!module-info.class)");
      }
      words.add("-printmapping");
      words.add(quoted(mapping));
      words.addAll(AppJars.RULES);
      words.add(OPTIMIZATIONS);
      words.addAll(rules(jars));
      Configuration configuration = new Configuration();
      try (ConfigurationParser parser =
          new ConfigurationParser(
              String.join("\n", words), "rules", null, System.getProperties())) {
        parser.parse(configuration);
      }
      new ProGuard(configuration).execute();
    }
  };

  /** Turned off: 7.10.0 gives methods of Okio a return type that their code does not return. */
  private static final String OPTIMIZATIONS = "-optimizations !method/specialization/returntype";

  private static final String EMBEDDED = "META-INF/proguard/";

  /** Writes what the app's programs need of {@code jars} to a jar of class files. */
  abstract void shrink(List<Path> jars, Path out, Path mapping) throws Exception;

  static boolean isRules(String entry) {
    return entry.startsWith(EMBEDDED) && !entry.endsWith("/");
  }

  private static String quoted(Path path) {
    return "'" + path.toAbsolutePath() + "'";
  }

  /** The rules in the jars. */
  private static List<String> rules(List<Path> jars) throws IOException {
    List<String> rules = new ArrayList<>();
    for (Path jar : jars) {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
          ZipEntry entry = all.nextElement();
          if (isRules(entry.getName())) {
            rules.add(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
          }
        }
      }
    }
    return rules;
  }

  /** {@code rules} without those that keep something, but for enums' constants. */
  static String withoutKeeps(String rules) {
    return rules.replaceAll(
        "(?ms)^\\s*-(keep(?!attributes|classmembers enum)|if\\b).*?(?=^\\s*[-#]|\\z)", "");
  }
}
