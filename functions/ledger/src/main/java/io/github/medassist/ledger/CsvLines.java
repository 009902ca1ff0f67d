package io.github.medassist.ledger;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV (RFC 4180, except that a cell holds no line break): each line is taken apart by
 * itself, so that a quote that somebody forgot to close spoils its own row and no other, and a row
 * has the number of its line.
 */
final class CsvLines implements Lines {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** Far above the widest row; what is longer is no ledger. */
  private static final int MAX_LINE = 64 * 1024;

  private static final CsvReader.CsvReaderBuilder FORMAT = CsvReader.builder();

  private final InputStream in;
  private final BufferedReader reader;
  private final StringBuilder line = new StringBuilder(512);
  private long row;
  private boolean tooLong;

  /**
   * Reads from {@code in}, which it closes.
   *
   * @throws IOException if it is in another encoding than UTF-8 and GB18030, or cannot be read
   */
  CsvLines(InputStream in) throws IOException {
    this.in = in;
    BufferedInputStream buffered = new BufferedInputStream(in, MAX_LINE);
    buffered.mark(MAX_LINE);
    byte[] start = buffered.readNBytes(MAX_LINE);
    buffered.reset();
    if (starts(start, 0xEF, 0xBB, 0xBF)) {
      buffered.skipNBytes(3);
    }
    this.reader = new BufferedReader(new InputStreamReader(buffered, charset(start)));
  }

  /** The header is Chinese in any case, so its bytes tell the encoding. */
  private static Charset charset(byte[] start) throws IOException {
    if (starts(start, 0xFF, 0xFE) || starts(start, 0xFE, 0xFF)) {
      throw new IOException(
          "the file is in UTF-16: save it as \"CSV UTF-8\" (CSV UTF-8 逗号分隔) and import that");
    }
    int end = 0;
    while (end < start.length && start[end] != '\n' && start[end] != '\r') {
      end++;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(start, 0, end));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return GB18030;
    }
  }

  private static boolean starts(byte[] bytes, int... with) {
    if (bytes.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if ((bytes[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public @Nullable Line next() throws IOException {
    if (!readLine()) {
      return null;
    }
    row++;
    if (tooLong) {
      return new Line(row, null);
    }
    if (line.length() == 0) {
      return new Line(row, List.of());
    }
    try {
      CsvRecord record = FORMAT.ofSingleCsvRecord(line.toString());
      List<String> cells = new ArrayList<>(record.getFieldCount());
      for (int i = 0; i < record.getFieldCount(); i++) {
        cells.add(record.getField(i).strip());
      }
      return new Line(row, cells);
    } catch (CsvParseException e) {
      // Not passed on: its message may quote the cell.
      return new Line(row, null);
    }
  }

  /** Reads one line of bounded length, and skips the rest of a longer one. */
  private boolean readLine() throws IOException {
    line.setLength(0);
    tooLong = false;
    int c = reader.read();
    if (c < 0) {
      return false;
    }
    while (c >= 0 && c != '\n' && c != '\r') {
      if (line.length() < MAX_LINE) {
        line.append((char) c);
      } else {
        tooLong = true;
      }
      c = reader.read();
    }
    if (c == '\r') {
      reader.mark(1);
      if (reader.read() != '\n') {
        reader.reset();
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
