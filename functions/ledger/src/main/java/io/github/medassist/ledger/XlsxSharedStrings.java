// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The texts that an XLSX's cells share, some three a person: more than memory holds. They are read
 * as far as a cell asks, and kept in blocks in a temporary file that only its owner can read; in
 * memory are the blocks used last, and 12 bytes a block.
 */
final class XlsxSharedStrings implements Closeable {
  private static final int BLOCK = 4096;
  private static final int IN_MEMORY = 256;

  private final @Nullable XlsxPartReader part;
  private final Path folder;

  /** The blocks used last: a cell's 是 or 否 is found here. */
  private final Map<Integer, String[]> cache =
      new LinkedHashMap<>(IN_MEMORY * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, String[]> eldest) {
          return size() > IN_MEMORY;
        }
      };

  private final List<String> last = new ArrayList<>();
  private final ByteArrayOutputStream lastBytes = new ByteArrayOutputStream(2 * BLOCK);
  private @Nullable FileChannel file;
  private int[] firsts = new int[64];
  private long[] starts = new long[64];
  private int blocks;

  /**
   * @param part the shared texts, which this does not close, or null if there are none
   * @param folder where the temporary file is made once there are more texts than a block
   */
  XlsxSharedStrings(@Nullable XlsxPartReader part, Path folder) {
    this.part = part;
    this.folder = folder;
  }

  /** The text of this index, or null if the file has none. */
  @Nullable String get(int index) throws IOException {
    while (index >= firsts[blocks] + last.size()) {
      if (!readOn()) {
        return null;
      }
    }
    if (index < 0) {
      return null;
    }
    if (index >= firsts[blocks]) {
      return last.get(index - firsts[blocks]);
    }
    int found = Arrays.binarySearch(firsts, 0, blocks, index);
    int block = found >= 0 ? found : -found - 2;
    return block(block)[index - firsts[block]];
  }

  private boolean readOn() throws IOException {
    while (part != null && part.next()) {
      if (part.begins("si")) {
        String text = part.item();
        last.add(text);
        new DataOutputStream(lastBytes).writeUTF(text);
        if (lastBytes.size() >= BLOCK) {
          putAside();
        }
        return true;
      }
    }
    return false;
  }

  private void putAside() throws IOException {
    try {
      if (file == null) {
        file = make(folder);
      }
      ByteBuffer bytes = ByteBuffer.wrap(lastBytes.toByteArray());
      while (bytes.hasRemaining()) {
        file.write(bytes, starts[blocks] + bytes.position());
      }
    } catch (IOException e) {
      throw new IOException(
          "the file's texts do not fit in the folder for temporary files, "
              + folder
              + ": free some space there, or name another with -Djava.io.tmpdir",
          e);
    }
    if (blocks + 1 == firsts.length) {
      firsts = Arrays.copyOf(firsts, 2 * firsts.length);
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    cache.put(blocks, last.toArray(String[]::new));
    firsts[blocks + 1] = firsts[blocks] + last.size();
    starts[blocks + 1] = starts[blocks] + lastBytes.size();
    blocks++;
    last.clear();
    lastBytes.reset();
  }

  private static FileChannel make(Path folder) throws IOException {
    Path path = Files.createTempFile(folder, "ledger", ".texts");
    try {
      return FileChannel.open(
          path,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          // However this process ends: a Unix takes it off the folder at once.
          StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  private String[] block(int block) throws IOException {
    String[] kept = cache.get(block);
    if (kept != null) {
      return kept;
    }
    ByteBuffer bytes = ByteBuffer.allocate((int) (starts[block + 1] - starts[block]));
    while (bytes.hasRemaining()) {
      if (file == null || file.read(bytes, starts[block] + bytes.position()) < 0) {
        throw new EOFException("a temporary file was cut short: import the file again");
      }
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.array()));
    String[] texts = new String[firsts[block + 1] - firsts[block]];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = in.readUTF();
    }
    cache.put(block, texts);
    return texts;
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
