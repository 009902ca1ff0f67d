// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.android;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * What Android's own {@code android.jar} would be to a compiler: the framework from Robolectric,
 * which has no {@code java.lang}, and Java 8's API from the JDK.
 */
final class AndroidLibrary {
  private static final Path JAVA_8 = Path.of("target/java8-api.jar");

  private AndroidLibrary() {}

  static List<Path> jars() throws IOException {
    if (!Files.exists(JAVA_8)) {
      cut(Path.of(System.getProperty("java.home"), "lib", "ct.sym"));
    }
    return List.of(JAVA_8, android());
  }

  private static Path android() {
    try {
      return Path.of(
          android.os.Looper.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Takes Java 8's classes out of what {@code javac --release} reads: the first folder names the
   * releases that a class is of, one character each; a second one the module.
   */
  private static void cut(Path ctSym) throws IOException {
    Set<String> names = new HashSet<>();
    Path unfinished = JAVA_8.resolveSibling("java8-api.tmp");
    try (ZipFile in = new ZipFile(ctSym.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(unfinished))) {
      for (Enumeration<? extends ZipEntry> all = in.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        String[] path = entry.getName().split("/", 3);
        if (path.length < 3 || !path[0].contains("8") || !path[2].endsWith(".sig")) {
          continue;
        }
        String inModule = path[1].contains(".") ? path[2] : path[1] + "/" + path[2];
        String name = inModule.substring(0, inModule.length() - ".sig".length()) + ".class";
        if (!name.equals("module-info.class") && names.add(name)) {
          out.putNextEntry(new ZipEntry(name));
          try (InputStream bytes = in.getInputStream(entry)) {
            bytes.transferTo(out);
          }
        }
      }
    }
    Files.move(unfinished, JAVA_8);
  }
}
