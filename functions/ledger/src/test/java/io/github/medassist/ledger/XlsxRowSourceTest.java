// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxRowSourceTest {
  private static final boolean FULL = Boolean.getBoolean("medassist.full");

  /** Some 360 blocks of shared texts, where the reader keeps 256 in memory. */
  private static final int TEXTS = FULL ? 200_000 : 100_000;

  @TempDir Path folder;

  /** Where the reader puts what does not fit in memory. */
  @TempDir Path spilled;

  private List<RowSource.Row> read(Path file) throws IOException {
    List<RowSource.Row> lines = new ArrayList<>();
    try (RowSource open = XlsxRowSource.open(file, spilled)) {
      for (RowSource.Row line = open.next(); line != null; line = open.next()) {
        lines.add(line);
      }
    }
    return lines;
  }

  private List<RowSource.Row> read(XlsxFileBuilder file) throws IOException {
    return read(file.write(folder.resolve("a.xlsx")));
  }

  private static RowSource.Row line(long row, String... cells) {
    return new RowSource.Row(row, List.of(cells));
  }

  static IntStream seeds() {
    return IntStream.range(0, FULL ? 60 : 8);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyWorkbookReadsAsFastexcelReadsIt(int seed) throws IOException {
    Path file = anyWorkbook(new Random(seed), folder.resolve("a.xlsx"));

    assertThat(read(file)).isEqualTo(byFastexcel(file));
  }

  private static Path anyWorkbook(Random random, Path file) throws IOException {
    int columns = 1 + random.nextInt(40);
    int rows = random.nextInt(400);
    int texts = 1 + random.nextInt(5_000);
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("台账");
      for (int r = 0; r < rows; r++) {
        for (int c = 0; c < columns; c++) {
          switch (random.nextInt(8)) {
            case 0, 1 -> sheet.value(r, c, text(random.nextInt(texts)));
            case 2 -> sheet.inlineString(r, c, text(random.nextInt(texts)));
            case 3 -> sheet.value(r, c, random.nextInt(10_000_000) / 100.0);
            case 4 -> sheet.value(r, c, BigDecimal.valueOf(random.nextLong(), random.nextInt(9)));
            case 5 -> sheet.value(r, c, random.nextBoolean());
            case 6 -> sheet.value(r, c, random.nextInt(10));
            default -> {
              // An empty cell.
            }
          }
        }
        if (random.nextInt(9) == 0) {
          r += random.nextInt(3);
        }
      }
      workbook.newWorksheet("说明").value(0, 0, "another sheet");
    }
    return file;
  }

  private static String text(int number) {
    return switch (number % 6) {
      case 0 -> "示例·" + number;
      case 1 -> " <&\"'> " + number + "\n";
      case 2 -> "";
      case 3 -> "\uD840\uDC00" + number;
      case 4 -> "é".repeat(number);
      default -> String.valueOf(number);
    };
  }

  private static List<RowSource.Row> byFastexcel(Path file) throws IOException {
    List<RowSource.Row> lines = new ArrayList<>();
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      rows.forEach(
          row -> {
            int first = lines.isEmpty() ? 0 : lines.get(0).cells().size();
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < Math.max(first, row.getCellCount()); i++) {
              cells.add(i < row.getCellCount() ? text(row.getCell(i)) : "");
            }
            lines.add(new RowSource.Row(row.getRowNum(), cells));
          });
    }
    return lines;
  }

  private static String text(Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    if (cell.getType() != CellType.NUMBER) {
      return cell.getText().strip();
    }
    BigDecimal number = cell.asNumber();
    return number.abs().compareTo(BigDecimal.TEN.pow(15)) >= 0
        ? number.stripTrailingZeros().toString()
        : new BigDecimal(Double.toString(number.doubleValue()))
            .stripTrailingZeros()
            .toPlainString();
  }

  static Stream<Arguments> shapes() {
    String plain = "<si><t>序号</t></si><si><t xml:space=\"preserve\"> 姓名 </t></si>";
    return Stream.of(
        arguments(
            "as Excel writes it",
            XlsxFileBuilder.begin()
                .strings(
                    "<si><t>序号</t></si><si><t xml:space=\"preserve\"> 姓名 </t>"
                        + "<rPh sb=\"0\" eb=\"2\"><t>xìng míng</t></rPh>"
                        + "<phoneticPr fontId=\"1\"/></si>"
                        + "<si><r><rPr><b/></rPr><t>示例·</t></r><r><t>甲</t></r></si>")
                .rows(
                    "<row r=\"1\" spans=\"1:3\" ht=\"15\"><c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c>"
                        + "<c r=\"B1\" t=\"s\"><v>1</v></c></row>"
                        + "<row r=\"3\" spans=\"1:3\"><c r=\"A3\"><v>12</v></c>"
                        + "<c r=\"B3\" t=\"s\"><v>2</v></c></row>")),
        arguments(
            "as WPS writes it: parts with other names",
            XlsxFileBuilder.begin()
                .edited("xl/_rels/workbook.xml.rels", "worksheets/sheet1", "/xl/sheets/s")
                .edited("xl/_rels/workbook.xml.rels", "sharedStrings.xml", "SharedStrings.xml")
                .with(
                    "xl/Sheets/S.xml",
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                        + " xmlns:etc=\"http://www.wps.cn/officeDocument/2017/etCustomData\"><sheetPr/><dimension"
                        + " ref=\"A1:B3\"/><sheetData><row r=\"1\" spans=\"1:2\"><c r=\"A1\""
                        + " t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row><row"
                        + " r=\"3\"><c r=\"A3\" s=\"2\"><v>12</v></c><c r=\"B3\""
                        + " t=\"str\"><f>\"示例·\"&amp;\"甲\"</f><v>示例·甲</v></c></row>"
                        + "</sheetData></worksheet>")
                .strings(plain)),
        arguments(
            "as LibreOffice writes it: empty cells with a style, and a sum of flags",
            XlsxFileBuilder.begin()
                .strings(plain + "<si><t xml:space=\"preserve\">示例·甲</t></si>")
                .rows(
                    "<row r=\"1\" customFormat=\"false\"><c r=\"A1\" s=\"0\" t=\"s\"><v>0</v></c>"
                        + "<c r=\"B1\" s=\"0\" t=\"s\"><v>1</v></c></row>"
                        + "<row r=\"3\"><c r=\"A3\" s=\"0\" t=\"n\"><f aca=\"false\">6+6</f>"
                        + "<v>12</v></c><c r=\"B3\" s=\"0\" t=\"s\"><v>2</v></c>"
                        + "</row>")),
        arguments(
            "texts in their cells, rows and cells without references",
            XlsxFileBuilder.begin()
                .rows(
                    "<row><c t=\"inlineStr\"><is><t>序号</t></is></c>"
                        + "<c t=\"inlineStr\"><is><r><t>姓</t></r><r><t>名</t></r></is></c></row>"
                        + "<row r=\"3\"><c><v>12.0</v></c>"
                        + "<c t=\"inlineStr\"><is><t>示例·</t><rPh><t>x</t></rPh><t>甲</t></is></c>"
                        + "</row>")),
        arguments(
            "with a prefix, comments, CDATA and line breaks between",
            XlsxFileBuilder.begin()
                .with(
                    "xl/worksheets/sheet1.xml",
                    """
                    <x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                      <x:sheetData>
                        <x:row r="1">
                          <x:c r="A1" t="s"><x:v>0</x:v></x:c>
                          <x:c r="B1" t="s"><x:v> 1 </x:v></x:c>
                        </x:row>
                        <x:row r="3">
                          <x:c r="A3"><x:extLst><x:ext><x:v>9</x:v></x:ext></x:extLst><x:v>12</x:v></x:c>
                          <!-- <x:c r="B3"><x:v>1</x:v></x:c> -->
                          <x:c r="B3" t="str"><x:v>示例<![CDATA[·]]><!-- x -->甲</x:v></x:c>
                        </x:row>
                      </x:sheetData>
                      <x:extLst><x:row r="4"><x:c r="A4"><x:v>9</x:v></x:c></x:row></x:extLst>
                    </x:worksheet>
                    """)
                .strings(plain)),
        arguments(
            "in the strict form of the format",
            XlsxFileBuilder.begin()
                .with(
                    "_rels/.rels",
                    XlsxFileBuilder.relationships(
                        "http://purl.oclc.org/ooxml/officeDocument/relationships",
                        "officeDocument",
                        "/xl/workbook.xml"))
                .with(
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" xmlns:r=\""
                        + "http://purl.oclc.org/ooxml/officeDocument/relationships\""
                        + " conformance=\"strict\"><workbookPr date1904=\"false\"/>"
                        + "<sheets><sheet name=\"台账\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
                        + "</workbook>")
                .strings(plain + "<si><t>示例·甲</t></si>")
                .rows(
                    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                        + "</row><row r=\"3\"><c r=\"A3\"><v>1.2E1</v></c>"
                        + "<c r=\"B3\" t=\"s\"><v>2</v></c></row>")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void theSameRowsInEachSpreadsheetsShape(String name, XlsxFileBuilder file) throws IOException {
    assertThat(read(file)).containsExactly(line(1, "序号", "姓名"), line(3, "12", "示例·甲"));
  }

  static Stream<Arguments> cells() {
    return Stream.of(
        arguments("<c r=\"A1\"/>", ""),
        arguments("<c r=\"A1\" t=\"s\"/>", ""),
        arguments("<c r=\"A1\"><v/></c>", ""),
        arguments("<c r=\"A1\" t=\"str\"><f>A2</f></c>", ""),
        arguments("<c r=\"A1\"><v>0.10000000000000001</v></c>", "0.1"),
        arguments("<c r=\"A1\"><f>B1*3</f><v>0.30000000000000004</v></c>", "0.30000000000000004"),
        arguments("<c r=\"A1\"><f>B1</f><v>1200.50</v></c>", "1200.5"),
        arguments("<c r=\"A1\"><v>1.5E3</v></c>", "1500"),
        arguments("<c r=\"A1\"><v>-0.0</v></c>", "0"),
        arguments("<c r=\"A1\"><v>990001196503120000</v></c>", "9.9000119650312E+17"),
        arguments("<c r=\"A1\"><v>1E400</v></c>", "1E+400"),
        arguments("<c r=\"A1\" s=\"3\"><v>45078</v></c>", "45078"),
        arguments("<c r=\"A1\" t=\"d\"><v>2023-06-01</v></c>", "2023-06-01"),
        arguments("<c r=\"A1\" t=\"d\"><v>2023-06-01T00:00:00</v></c>", "2023-06-01"),
        arguments("<c r=\"A1\" t=\"b\"><v>1</v></c>", "true"),
        arguments("<c r=\"A1\" t=\"b\"><v>0</v></c>", "false"),
        arguments("<c r=\"A1\" t=\"s\"><v>0</v></c>", "甲"),
        arguments("<c r=\"A1\" t=\"s\"><v>1</v></c>", "示例"),
        arguments("<c r=\"A1\" t=\"str\"><v>a_x0009_b_x005F_x</v></c>", "a\tb_x"),
        arguments("<c r=\"A1\" t=\"str\"><v>&#x20000;&lt;</v></c>", "\uD840\uDC00<"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cells")
  void aCellIsItsText(String cell, String text) throws IOException {
    XlsxFileBuilder file =
        XlsxFileBuilder.begin()
            .strings("<si><t>甲</t></si><si><t>示例_x000D_\n</t></si>")
            .rows("<row r=\"1\">" + cell + "</row>");

    assertThat(read(file)).containsExactly(line(1, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r=\"A1\" t=\"e\"><v>#N/A</v></c>",
        "<c r=\"A1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>",
        "<c r=\"A1\" t=\"e\"/>",
        "<c r=\"A1\"><v>十二</v></c>",
        "<c r=\"A1\"><v>1E99999999999</v></c>",
        "<c r=\"A1\" t=\"s\"><v>2</v></c>",
        "<c r=\"A1\" t=\"s\"><v>-1</v></c>",
        "<c r=\"A1\" t=\"s\"><v>99999999999</v></c>",
        "<c r=\"A1\" t=\"s\"><v>甲</v></c>"
      })
  void aCellWithoutATextSpoilsItsOwnRowAlone(String cell) throws IOException {
    XlsxFileBuilder file =
        XlsxFileBuilder.begin()
            .strings("<si><t>甲</t></si><si><t>乙</t></si>")
            .rows("<row r=\"1\">" + cell + "</row><row r=\"2\"><c t=\"s\"><v>1</v></c></row>");

    assertThat(read(file)).containsExactly(line(1, RowReader.UNREADABLE), line(2, "乙"));
  }

  static Stream<Arguments> badRows() {
    String text = "<c t=\"inlineStr\"><is><t>" + "甲".repeat(21_000) + "</t></is></c>";
    return Stream.of(
        arguments("a column after the last", "<c r=\"XFE1\"><v>1</v></c>"),
        arguments("a column far after the last", "<c r=\"ZZZZZZZZZZZZZ1\"><v>1</v></c>"),
        arguments("no column", "<c r=\"1\"><v>1</v></c>"),
        arguments("more text than a row has", text.repeat(4)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badRows")
  void aRowThatCannotBeTakenApartIsNoMoreThanThat(String name, String cells) throws IOException {
    XlsxFileBuilder file =
        XlsxFileBuilder.begin()
            .rows("<row r=\"1\">" + cells + "</row><row r=\"2\"><c r=\"A2\"><v>2</v></c></row>");

    assertThat(read(file)).containsExactly(new RowSource.Row(1, null), line(2, "2"));
  }

  @Test
  void cellsStandWhereTheirReferenceSays() throws IOException {
    XlsxFileBuilder file =
        XlsxFileBuilder.begin()
            .rows(
                "<row r=\"1\"><c r=\"C1\"><v>3</v></c></row>"
                    + "<row r=\"2\"><c r=\"C2\"><v>3</v></c><c r=\"A2\"><v>1</v></c></row>"
                    + "<row r=\"3\"/>"
                    + "<row r=\"9\"><c r=\"B9\"><v>2</v></c><c><v>3</v></c>"
                    + "<c r=\"AB9\"><v>28</v></c></row>"
                    + "<row><c><v>1</v></c></row>");

    List<RowSource.Row> lines = read(file);

    assertThat(lines.subList(0, 3))
        .containsExactly(line(1, "", "", "3"), line(2, "1", "", "3"), line(3, "", "", ""));
    assertThat(lines.get(3).cells()).hasSize(28).startsWith("", "2", "3").endsWith("", "28");
    assertThat(lines.get(4)).isEqualTo(line(10, "1", "", ""));
  }

  @Test
  void aTextLongerThanAnyCellIsUnreadable() throws IOException {
    XlsxFileBuilder file =
        XlsxFileBuilder.begin()
            .strings("<si><t>" + "甲".repeat(3_000_000) + "</t></si>")
            .rows(
                "<row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>"
                    + "乙".repeat(21_845)
                    + "</t></is></c></row>");

    assertThat(read(file)).containsExactly(line(1, RowReader.UNREADABLE, "乙".repeat(21_845)));
  }

  private static XlsxFileBuilder shared(int texts, IntStream order) {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < texts; i++) {
      items.append("<si><t>示例·").append(i).append("</t></si>");
    }
    StringBuilder rows = new StringBuilder();
    order.forEach(i -> rows.append("<row><c t=\"s\"><v>").append(i).append("</v></c></row>"));
    return XlsxFileBuilder.begin().strings(items.toString()).rows(rows.toString());
  }

  static Stream<Arguments> orders() {
    return Stream.of(
        arguments("in their order", (Object) IntStream.range(0, TEXTS).toArray()),
        arguments(
            "from the last to the first",
            (Object) IntStream.range(0, TEXTS).map(i -> TEXTS - 1 - i).toArray()),
        arguments("in any order", (Object) new Random(1).ints(TEXTS, 0, TEXTS).toArray()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("orders")
  void moreSharedTextsThanMemoryHoldsAreFoundAgain(String name, int[] order) throws IOException {
    Path file = shared(TEXTS, IntStream.of(order)).write(folder.resolve("a.xlsx"));

    try (RowSource lines = XlsxRowSource.open(file, spilled)) {
      for (int each : order) {
        // An assertion a row would take longer than what it asserts.
        List<String> cells = lines.next().cells();
        if (!cells.equals(List.of("示例·" + each))) {
          assertThat(cells).containsExactly("示例·" + each);
        }
      }
      assertThat(lines.next()).isNull();
    }

    assertThat(spilled).isEmptyDirectory();
  }

  @Test
  void nothingIsLeftWhereTheFileTurnsOutBroken() throws IOException {
    Path file =
        shared(20_000, IntStream.range(0, 20_000))
            .edited("xl/worksheets/sheet1.xml", "</sheetData>", "<row></sheetData>")
            .write(folder.resolve("a.xlsx"));

    assertThatThrownBy(() -> read(file)).hasMessageContaining("no whole XLSX");
    assertThat(spilled).isEmptyDirectory();
  }

  @Test
  void aFolderThatTakesNoTextsIsNamed() throws IOException {
    Path none = spilled.resolve("none");
    Path large = shared(20_000, IntStream.of(19_999)).write(folder.resolve("a.xlsx"));
    Path small = shared(20, IntStream.of(19)).write(folder.resolve("b.xlsx"));

    try (RowSource lines = XlsxRowSource.open(small, none)) {
      assertThat(lines.next()).isEqualTo(line(1, "示例·19"));
    }
    try (RowSource lines = XlsxRowSource.open(large, none)) {
      assertThatThrownBy(lines::next)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("free some space there")
          .hasMessageContaining(none.toString())
          .extracting(Throwable::getMessage)
          .asString()
          .doesNotContain("\n", "示例");
    }
  }

  static Stream<Arguments> hostile() {
    String dtd =
        "<!DOCTYPE x [<!ENTITY a \"甲甲甲甲甲甲甲甲甲甲\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY file SYSTEM \"%s\">]>";
    return Stream.of(
        arguments("a DTD, and nothing of it used", dtd, "1"),
        arguments("an entity that grows", dtd, "&b;"),
        arguments("an entity that reads a file", dtd, "&file;"),
        arguments("an entity that nobody declares", "", "&b;"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void whatNoSpreadsheetWritesIsRefused(String name, String dtd, String text) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    XlsxFileBuilder inSheet =
        XlsxFileBuilder.begin()
            .with(
                "xl/worksheets/sheet1.xml",
                dtd.formatted(secret.toUri())
                    + "<worksheet><sheetData><row><c t=\"str\"><v>"
                    + text
                    + "</v></c></row></sheetData></worksheet>");
    XlsxFileBuilder inStrings =
        XlsxFileBuilder.begin()
            .rows("<row><c t=\"s\"><v>0</v></c></row>")
            .with(
                "xl/sharedStrings.xml",
                dtd.formatted(secret.toUri()) + "<sst><si><t>" + text + "</t></si></sst>");
    XlsxFileBuilder inWorkbook =
        XlsxFileBuilder.begin()
            .rows("<row/>")
            .edited("xl/workbook.xml", "?>\n", "?>\n" + dtd.formatted(secret.toUri()))
            .edited("xl/workbook.xml", "台账", text);

    assertThatThrownBy(() -> read(inSheet)).hasMessageContaining("no whole XLSX");
    assertThatThrownBy(() -> read(inStrings)).hasMessageContaining("no whole XLSX");
    assertThatThrownBy(() -> read(inWorkbook)).hasMessageContaining("no whole XLSX");
  }

  /** The JDK counts each as an entity, and from JDK 24 on stops at 100 000 of them. */
  @Test
  void asManyAmpersandsAsThereAreAreRead() throws IOException {
    String cell = "<c t=\"str\"><v>" + "&amp;&#20154;".repeat(1_000) + "</v></c>";
    XlsxFileBuilder file = XlsxFileBuilder.begin().rows(("<row>" + cell + "</row>").repeat(100));

    assertThat(read(file)).hasSize(100).endsWith(line(100, "&人".repeat(1_000)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "true"})
  void aFileThatCountsDaysFrom1904IsRefused(String is) {
    XlsxFileBuilder file =
        XlsxFileBuilder.begin()
            .rows("<row/>")
            .edited("xl/workbook.xml", "<workbookPr", "<workbookPr date1904=\"" + is + "\"");

    assertThatThrownBy(() -> read(file)).hasMessageStartingWith("the file counts days from 1904");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"})
  void aFileWithoutASheetIsRefused(String part) {
    XlsxFileBuilder file = XlsxFileBuilder.begin().rows("<row/>").strings("").with(part, "<x/>");

    assertThatThrownBy(() -> read(file)).hasMessageContaining("no whole XLSX");
  }

  static Stream<Arguments> noTexts() {
    return Stream.of(
        arguments("a part's name", "é.xml", null), arguments("a part's remark", "e.xml", "é"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("noTexts")
  void aFileWithBytesThatAreNoTextIsRefused(String where, String name, String remark)
      throws IOException {
    Path file = folder.resolve("a.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      ZipEntry part = new ZipEntry(name);
      part.setComment(remark);
      zip.putNextEntry(part);
    }
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    Files.writeString(file, bytes.replace("\u00c3", "e"), StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no whole XLSX");
  }

  @Test
  void aSheetOfChartsHasNoRows() throws IOException {
    XlsxFileBuilder file =
        XlsxFileBuilder.begin().with("xl/worksheets/sheet1.xml", "<chartsheet/>");

    assertThat(read(file)).isEmpty();
  }
}
