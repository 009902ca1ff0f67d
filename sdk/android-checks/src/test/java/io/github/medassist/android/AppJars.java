// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.android;

import io.github.medassist.parity.CorpusRunner;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The jars that an app gets with the SDK, and its own two programs. */
final class AppJars {
  /** The only rules that an app writes itself. */
  static final List<String> RULES =
      Stream.of(CorpusRunner.class, ClientMain.class)
          .map(
              main ->
                  "-keep class %s { public static void main(java.lang.String[]); }"
                      .formatted(main.getName()))
          .toList();

  private static final Path CLASS_PATH = Path.of("target/app.classpath");

  private AppJars() {}

  /** The jars of core and client. */
  static List<Path> sdk() throws IOException {
    return jars().stream()
        .filter(jar -> jar.getFileName().toString().matches("medassist-(core|client)-.*"))
        .toList();
  }

  /** The SDK's jars, those of the corpus and of all libraries. */
  static List<Path> jars() throws IOException {
    List<Path> jars = new ArrayList<>();
    for (String path : Files.readString(CLASS_PATH).trim().split(File.pathSeparator, -1)) {
      if (!path.endsWith(".jar")) {
        throw new IllegalStateException(
            path + " is not packed yet, but jars are checked: run mvn -Pandroid verify");
      }
      jars.add(Path.of(path));
    }
    return jars;
  }

  /** All jars and, packed in {@code folder}, the app's own program. */
  static List<Path> all(Path folder) throws IOException {
    List<Path> all = jars();
    all.add(zip(Path.of("target/classes"), folder.resolve("program.jar")));
    return all;
  }

  static String classPath(List<Path> jars) {
    return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static Path zip(Path folder, Path jar) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
      }
    }
    return jar;
  }

  /** What is done with an entry of a jar on its way to a copy; null leaves it out. */
  interface Change {
    byte[] of(String name, byte[] bytes);
  }

  /** Copies of {@code jars} with {@code change} made to what is in them. */
  static List<Path> changed(List<Path> jars, Path folder, Change change) throws IOException {
    List<Path> copies = new ArrayList<>();
    for (Path jar : jars) {
      Path copy = folder.resolve("changed-" + jar.getFileName());
      try (ZipFile in = new ZipFile(jar.toFile());
          OutputStream file = Files.newOutputStream(copy);
          ZipOutputStream out = new ZipOutputStream(file)) {
        for (Enumeration<? extends ZipEntry> all = in.entries(); all.hasMoreElements(); ) {
          ZipEntry entry = all.nextElement();
          byte[] changed;
          try (InputStream bytes = in.getInputStream(entry)) {
            changed = change.of(entry.getName(), bytes.readAllBytes());
          }
          if (changed != null) {
            out.putNextEntry(new ZipEntry(entry.getName()));
            out.write(changed);
          }
        }
      }
      copies.add(copy);
    }
    return copies;
  }
}
