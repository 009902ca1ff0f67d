// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file with personal data: only its owner may read it, and it stands under its name once it is
 * whole.
 */
final class PrivateFile implements Closeable {
  private final Path file;
  private final Path part;
  private final OutputStream out;

  private PrivateFile(Path file, Path part, OutputStream out) {
    this.file = file;
    this.part = part;
    this.out = out;
  }

  /**
   * Begins the file beside the place where it will stand, so that a wrong place is told at once.
   */
  static PrivateFile begin(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new NoSuchFileException(String.valueOf(folder));
    }
    if (Files.isDirectory(file)) {
      throw CommandException.failed(file + " 是文件夹，请给出文件名", "It is a folder: name a file");
    }
    // Java makes it for its owner alone where the system knows owners.
    Path part = Files.createTempFile(folder, ".medassist", ".part");
    return new PrivateFile(file, part, Files.newOutputStream(part));
  }

  OutputStream out() {
    return out;
  }

  /** Puts it in its place, over one that is there. */
  void done() throws IOException {
    out.close();
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes what is not whole. */
  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(part);
  }
}
