// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.medassist.core.value.Text;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a CSV as offices save it: UTF-8 with or without a byte order mark, or GB18030. */
public final class CsvText {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Longer than any header; a header's first bytes tell the encoding. */
  private static final int START = 64 * 1024;

  private CsvText() {}

  /**
   * Reads a list of some megabytes; a ledger is read row by row instead.
   *
   * @return its rows, which are to be closed; a row may have another number of cells than the
   *     headings, and a quote that is not closed ends them with a {@link
   *     de.siegmar.fastcsv.reader.CsvParseException}
   * @throws IOException if {@code file} cannot be read or is in another encoding, in one line
   */
  public static CsvReader<CsvRecord> records(Path file) throws IOException {
    return CsvReader.builder()
        .allowUnclosedQuote(false)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(whole(file));
  }

  private static String whole(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      Charset charset = charset(bytes, bytes.length);
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
    } catch (CharacterCodingException e) {
      throw new IOException(
          file.getFileName()
              + ": "
              + Text.of("请另存为 UTF-8 或 GB18030 编码的 CSV", "save it as CSV in UTF-8 or GB18030"));
    }
  }

  /**
   * Begins to read {@code in}, whose first line is Chinese and so tells the encoding. Bytes that
   * are no text come out as U+FFFD, so that they spoil their own cell alone.
   *
   * @throws IOException if it is in UTF-16, or cannot be read
   */
  static BufferedReader reader(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, START);
    buffered.mark(START);
    byte[] start = buffered.readNBytes(START);
    buffered.reset();
    if (isUtf16(start)) {
      throw new IOException(
          "the file is in UTF-16: save it as \"CSV UTF-8\" (CSV UTF-8 逗号分隔) and import that");
    }
    int end = 0;
    while (end < start.length && start[end] != '\n' && start[end] != '\r') {
      end++;
    }
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(buffered, charset(start, end)));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  private static boolean isUtf16(byte[] start) {
    return start.length > 1
        && ((start[0] == (byte) 0xFF && start[1] == (byte) 0xFE)
            || (start[0] == (byte) 0xFE && start[1] == (byte) 0xFF));
  }

  private static Charset charset(byte[] bytes, int end) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, end));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return GB18030;
    }
  }
}
