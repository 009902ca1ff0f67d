// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;

/** Says in one line what is wrong with a file, and how to mend it. */
final class FileErrors {
  private FileErrors() {}

  static IOException of(Path file, IOException e) {
    return new IOException(file + ": " + what(e), e);
  }

  private static String what(IOException e) {
    if (e instanceof NoSuchFileException || e instanceof NotDirectoryException) {
      return "no such file or folder: check the path";
    }
    if (e instanceof AccessDeniedException) {
      return "access is denied: close the program that holds it, or change who may read and write";
    }
    String message = String.valueOf(e.getMessage());
    String reason =
        e instanceof FileSystemException system && system.getReason() != null
            ? system.getReason()
            : message;
    String lower = reason.toLowerCase(Locale.ROOT);
    if (lower.contains("no space left") || lower.contains("not enough space")) {
      return "the disk is full: free some space, or name a file on another disk";
    }
    if (lower.contains("being used by another process")) {
      return "another program holds it: close that, and try again";
    }
    if (lower.contains("is a directory")) {
      return "it is a folder: name a file";
    }
    return e instanceof CharacterCodingException ? "it is no text" : reason;
  }
}
