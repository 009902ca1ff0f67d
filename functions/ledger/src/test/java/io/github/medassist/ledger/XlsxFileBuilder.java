// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** XLSX files part by part, as one spreadsheet or another writes them. */
final class XlsxFileBuilder {
  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private final Map<String, String> parts = new LinkedHashMap<>();

  private XlsxFileBuilder() {}

  /** Begins a file with the parts that all have; the sheet and its texts are to come. */
  static XlsxFileBuilder begin() {
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    return new XlsxFileBuilder()
        .with(
            "[Content_Types].xml",
            XML
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>")
        .with("_rels/.rels", relationships(office, "officeDocument", "xl/workbook.xml"))
        .with(
            "xl/workbook.xml",
            XML
                + "<workbook "
                + MAIN
                + " xmlns:r=\""
                + office
                + "\"><workbookPr defaultThemeVersion=\"124226\"/><sheets>"
                + "<sheet name=\"台账\" sheetId=\"7\" r:id=\"rId1\"/>"
                + "<sheet name=\"说明\" sheetId=\"2\" r:id=\"rId9\"/></sheets></workbook>")
        .with(
            "xl/_rels/workbook.xml.rels",
            relationships(
                office,
                "worksheet",
                "worksheets/sheet1.xml",
                "sharedStrings",
                "sharedStrings.xml"));
  }

  /** A part of relationships: types and targets by turns, with ids from rId1 on. */
  static String relationships(String office, String... typesAndTargets) {
    StringBuilder xml =
        new StringBuilder(XML)
            .append("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006")
            .append("/relationships\">");
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      xml.append("<Relationship Id=\"rId%d\" ".formatted(i / 2 + 1))
          .append("Type=\"%s/%s\" ".formatted(office, typesAndTargets[i]))
          .append("Target=\"%s\"/>".formatted(typesAndTargets[i + 1]));
    }
    return xml.append("</Relationships>").toString();
  }

  /** Sets a part. */
  XlsxFileBuilder with(String name, String xml) {
    parts.put(name, xml);
    return this;
  }

  /** Replaces {@code from} in a part that is there. */
  XlsxFileBuilder edited(String name, String from, String to) {
    String before = parts.get(name);
    if (!before.contains(from)) {
      throw new IllegalArgumentException(name + " has no " + from);
    }
    return with(name, before.replace(from, to));
  }

  /** Sets the first sheet's rows. */
  XlsxFileBuilder rows(String rows) {
    return with(
        "xl/worksheets/sheet1.xml",
        XML + "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
  }

  /** Sets the texts that the cells share. */
  XlsxFileBuilder strings(String items) {
    return with("xl/sharedStrings.xml", XML + "<sst " + MAIN + ">" + items + "</sst>");
  }

  /** Writes the file. */
  Path write(Path file) throws IOException {
    if (!parts.containsKey("xl/sharedStrings.xml")) {
      edited("xl/_rels/workbook.xml.rels", "sharedStrings", "nothing");
    }
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }
}
