package io.github.medassist.ledger;

import io.github.medassist.core.value.Text;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a CSV as offices save it, whole: a list of some megabytes, not a ledger. */
public final class CsvText {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private CsvText() {}

  /**
   * Returns the text of {@code file}, in UTF-8 with or without mark, or in GB18030.
   *
   * @throws IOException if it cannot be read or is in neither, in one line
   */
  public static String read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
      try {
        String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
      } catch (CharacterCodingException e) {
        // The next one, then.
      }
    }
    throw new IOException(
        file.getFileName()
            + ": "
            + Text.of("请另存为 UTF-8 或 GB18030 编码的 CSV", "save it as CSV in UTF-8 or GB18030"));
  }
}
