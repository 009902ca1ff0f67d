// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A deployment package, unpacked as the platform does it.
 *
 * @param root the folder that stands for {@code /var/task}
 */
public record Bundle(Path root) implements AutoCloseable {
  /**
   * Unpacks {@code zip} into a new temporary folder.
   *
   * @throws IOException if it cannot be read, in one line that says how to mend it
   */
  public static Bundle unpack(Path zip) throws IOException {
    if (!Files.isRegularFile(zip)) {
      throw new IOException(
          "no such package: "
              + zip
              + "; make it first: mvn -pl functions/ledger -am package -DskipTests");
    }
    Path root = Files.createTempDirectory("medassist-task").toRealPath();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : Collections.list(file.entries())) {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
          throw new IOException(zip + " has an entry outside itself: make it anew");
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          try (InputStream in = file.getInputStream(entry)) {
            Files.copy(in, target);
          }
        }
      }
    }
    return new Bundle(root);
  }

  /** Deletes the folder. */
  @Override
  public void close() throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(root)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.delete(each);
    }
  }
}
