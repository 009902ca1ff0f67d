// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.medassist.core.policy.Policies;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Whatever bytes somebody takes for a ledger: rows, rejections, or one line that says why not. */
class LedgerFuzzTest {
  private static final String TYPES =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
  private static final String RELATIONS =
      "<Relationships"
          + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
          + " Id=\"r1\""
          + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\""
          + " Target=\"%s\"/></Relationships>";
  private static final String WORKBOOK =
      "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
          + "<sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";

  @FuzzTest
  void csv(byte[] file) {
    try (RowSource lines = CsvRowSource.open(new ByteArrayInputStream(file))) {
      read(lines);
    } catch (IOException e) {
      assertOneLine(e);
    }
  }

  /** A whole file; most bytes are no zip, so the seeds are. */
  @FuzzTest
  void xlsx(byte[] bytes) throws IOException {
    open(bytes);
  }

  /** The sheet alone, within a workbook that is whole. */
  @FuzzTest
  void sheet(byte[] sheet) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "[Content_Types].xml", TYPES.getBytes(StandardCharsets.UTF_8));
      put(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
      put(zip, "xl/workbook.xml", WORKBOOK.getBytes(StandardCharsets.UTF_8));
      put(zip, "xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml"));
      put(zip, "xl/worksheets/sheet1.xml", sheet);
    }
    open(bytes.toByteArray());
  }

  private static byte[] relations(String type, String target) {
    return RELATIONS.formatted(type, target).getBytes(StandardCharsets.UTF_8);
  }

  private static void put(ZipOutputStream zip, String name, byte[] part) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(part);
    zip.closeEntry();
  }

  private static void open(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("ledger", ".xlsx");
    try {
      Files.write(file, bytes);
      try (RowSource lines = XlsxRowSource.open(file)) {
        read(lines);
      } catch (IOException e) {
        assertOneLine(e);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static void read(RowSource lines) throws IOException {
    RowReader reader = null;
    for (RowSource.Row line = lines.next(); line != null; line = lines.next()) {
      if (line.isBlank() || line.cells() == null) {
        continue;
      }
      if (reader == null) {
        reader = new RowReader(Header.of(line.cells()), Policies.builtIn());
      } else {
        try {
          reader.read(line);
        } catch (RowReader.WrongCell e) {
          assertThat(e.in(line.row()).toString()).isNotBlank();
        }
      }
    }
  }

  private static void assertOneLine(IOException e) {
    assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
  }
}
