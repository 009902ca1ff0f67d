// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of an XLSX hold its first sheet and the texts that the cells share: found as the
 * format has it, from one part's relationships to the next (ECMA-376 part 2, 9.3).
 *
 * @param sheet the first sheet
 * @param strings the shared texts, or null where every text stands in its cell
 */
record XlsxLayout(ZipEntry sheet, @Nullable ZipEntry strings) {
  private static final String WORKBOOK = "xl/workbook.xml";
  private static final String STRINGS = "sharedStrings.xml";

  /** The targets of one part's relationships. */
  private record Links(String from, Map<String, String> byId, Map<String, String> byType) {
    static Links of(ZipFile zip, String from) throws IOException {
      int slash = from.lastIndexOf('/') + 1;
      Links links = new Links(from, new HashMap<>(), new HashMap<>());
      ZipEntry entry =
          find(zip, from.substring(0, slash) + "_rels/" + from.substring(slash) + ".rels");
      if (entry == null) {
        return links;
      }
      try (XlsxPartReader part = XlsxPartReader.open(zip.getInputStream(entry))) {
        while (part.next()) {
          if (part.begins("Relationship")) {
            String target = String.valueOf(part.attribute("Target"));
            String type = String.valueOf(part.attribute("Type"));
            links.byId.put(String.valueOf(part.attribute("Id")), target);
            // The strict form of the format has other addresses that end alike.
            links.byType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), target);
          }
        }
      }
      return links;
    }

    @Nullable String id(@Nullable String id) {
      return resolved(byId.get(id));
    }

    @Nullable String type(String type) {
      return resolved(byType.get(type));
    }

    private @Nullable String resolved(@Nullable String target) {
      if (target == null) {
        return null;
      }
      return URI.create("/" + from).resolve(target).getPath().substring(1);
    }
  }

  /**
   * Finds the parts.
   *
   * @throws IOException if a sheet is not there, or counts days from 1904
   */
  static XlsxLayout of(ZipFile zip) throws IOException {
    String named = Links.of(zip, "").type("officeDocument");
    String workbook = named == null ? WORKBOOK : named;
    Links links = Links.of(zip, workbook);
    String sheet = links.id(firstSheet(zip, workbook));
    if (sheet == null) {
      throw XlsxPartReader.broken(null);
    }
    String strings = links.type("sharedStrings");
    return new XlsxLayout(
        entry(zip, sheet),
        strings == null
            ? find(zip, workbook.substring(0, workbook.lastIndexOf('/') + 1) + STRINGS)
            : entry(zip, strings));
  }

  private static @Nullable String firstSheet(ZipFile zip, String workbook) throws IOException {
    try (XlsxPartReader part = XlsxPartReader.open(zip.getInputStream(entry(zip, workbook)))) {
      while (part.next()) {
        if (part.begins("workbookPr")) {
          String from1904 = part.attribute("date1904");
          if ("1".equals(from1904) || "true".equalsIgnoreCase(from1904)) {
            throw new IOException(
                "the file counts days from 1904: turn that off in the spreadsheet's options and"
                    + " save it again");
          }
        } else if (part.begins("sheet")) {
          return part.attribute("id");
        }
      }
    }
    return null;
  }

  private static ZipEntry entry(ZipFile zip, String name) throws IOException {
    ZipEntry entry = find(zip, name);
    if (entry == null) {
      throw XlsxPartReader.broken(new FileNotFoundException(name));
    }
    return entry;
  }

  /** Names of parts are the same in upper and lower case (ECMA-376 part 2, 9.1.1.1.2). */
  private static @Nullable ZipEntry find(ZipFile zip, String name) {
    ZipEntry exact = zip.getEntry(name);
    if (exact != null) {
      return exact;
    }
    for (ZipEntry each : Collections.list(zip.entries())) {
      if (each.getName().equalsIgnoreCase(name)) {
        return each;
      }
    }
    return null;
  }
}
