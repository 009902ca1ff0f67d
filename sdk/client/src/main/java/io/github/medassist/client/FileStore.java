// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.InvalidInputException;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import okio.BufferedSource;
import okio.ByteString;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * Files that are whole or are not there: each is written beside its place and moved into it, and
 * begins with a line that says when it was written and the hash of the rest.
 *
 * <p>A folder that cannot be read or written costs no call: the log says so, and nothing is kept.
 */
final class FileStore {
  private static final String SUFFIX = ".kept";
  private static final String UNFINISHED = ".half";

  private final @Nullable File folder;
  private final int maxFiles;
  private final ClientLog log;

  /** Keeps at maxFiles {@code maxFiles} files in {@code folder}; none if that is null. */
  FileStore(@Nullable File folder, int maxFiles, ClientLog log) {
    this.folder = folder;
    this.maxFiles = maxFiles;
    this.log = log;
  }

  /** A file that is whole. */
  static final class StoredFile {
    final String label;
    final long savedAtMillis;
    final byte[] body;

    StoredFile(String label, long savedAtMillis, byte[] body) {
      this.label = label;
      this.savedAtMillis = savedAtMillis;
      this.body = body;
    }
  }

  /** What is kept under {@code name}, or null; what is damaged is deleted. */
  @Nullable StoredFile read(String name) {
    File file = file(name);
    if (file == null || !file.isFile()) {
      return null;
    }
    byte[] bytes;
    try {
      bytes = bytes(file);
    } catch (IOException e) {
      log.log("a kept file cannot be read: asking the service instead");
      return null;
    }
    StoredFile stored = storedFile(bytes);
    if (stored == null) {
      log.log("a kept file is damaged: deleted");
      delete(name);
    }
    return stored;
  }

  private static @Nullable StoredFile storedFile(byte[] bytes) {
    int end = 0;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    if (end == bytes.length) {
      return null;
    }
    byte[] body = Arrays.copyOfRange(bytes, end + 1, bytes.length);
    try {
      Json.Members head = Json.read(Arrays.copyOf(bytes, end)).members();
      long savedAt = Long.parseLong(head.required("savedAt").string());
      return sha256(body).equals(head.required("sha256").string())
          ? new StoredFile(head.required("label").string(), savedAt, body)
          : null;
    } catch (InvalidInputException | NumberFormatException e) {
      return null;
    }
  }

  /** Keeps {@code body} under {@code name}, in the place of what was there. */
  void write(String name, String label, byte[] body) {
    File file = file(name);
    if (file == null || folder == null) {
      return;
    }
    File unfinished = null;
    try {
      if (!folder.isDirectory() && !folder.mkdirs() && !folder.isDirectory()) {
        throw new IOException("no folder");
      }
      prune();
      unfinished = File.createTempFile("new", UNFINISHED, folder);
      try (FileOutputStream out = new FileOutputStream(unfinished)) {
        out.write(head(label, body));
        out.write('\n');
        out.write(body);
        // Else a device that loses power may keep the name and not the bytes.
        out.getFD().sync();
      }
      // Some systems do not move a file onto another.
      if (!unfinished.renameTo(file) && !(file.delete() && unfinished.renameTo(file))) {
        throw new IOException("not moved");
      }
    } catch (IOException | SecurityException e) {
      log.log("the cache directory takes no file: is it writable, and is there room?");
      if (unfinished != null && unfinished.exists() && !unfinished.delete()) {
        log.log("a half-written file stays behind in the cache directory");
      }
    }
  }

  private static byte[] head(String label, byte[] body) {
    return Json.write(
        writer -> {
          writer.beginObject();
          writer.name("savedAt").value(String.valueOf(System.currentTimeMillis()));
          writer.name("label").value(label);
          writer.name("sha256").value(sha256(body));
          writer.endObject();
        });
  }

  /** Makes room for one more, the oldest first; what was never finished goes too. */
  private void prune() {
    List<File> kept = new ArrayList<>();
    long hourAgo = System.currentTimeMillis() - 3_600_000;
    for (File file : list()) {
      if (file.getName().endsWith(SUFFIX)) {
        kept.add(file);
      } else if (file.getName().endsWith(UNFINISHED) && file.lastModified() < hourAgo) {
        deleteFile(file);
      }
    }
    Collections.sort(kept, (a, b) -> Long.valueOf(a.lastModified()).compareTo(b.lastModified()));
    for (int i = 0; i <= kept.size() - maxFiles; i++) {
      deleteFile(kept.get(i));
    }
  }

  /** The names that begin with {@code prefix}. */
  List<String> names(String prefix) {
    List<String> names = new ArrayList<>();
    for (File file : list()) {
      String name = file.getName();
      if (name.startsWith(prefix) && name.endsWith(SUFFIX)) {
        names.add(name.substring(0, name.length() - SUFFIX.length()));
      }
    }
    return names;
  }

  /** Deletes what is kept under {@code name}. */
  void delete(String name) {
    File file = file(name);
    if (file != null) {
      deleteFile(file);
    }
  }

  private void deleteFile(File file) {
    if (!file.delete() && file.exists()) {
      log.log("a kept file cannot be deleted: is the cache directory writable?");
    }
  }

  private File[] list() {
    File[] files = folder == null ? null : folder.listFiles();
    return files == null ? new File[0] : files;
  }

  private @Nullable File file(String name) {
    return folder == null ? null : new File(folder, name + SUFFIX);
  }

  private static byte[] bytes(File file) throws IOException {
    try (BufferedSource source = Okio.buffer(Okio.source(file))) {
      return source.readByteArray();
    }
  }

  private static String sha256(byte[] body) {
    return ByteString.of(body).sha256().hex();
  }
}
