// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import io.github.medassist.core.policy.EnrollmentBasis;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.resident.IdNumber;
import io.github.medassist.core.resident.Membership;
import io.github.medassist.core.value.Characters;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.EnrollmentStatus;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.core.word.Word;
import io.github.medassist.functions.store.Basics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads rows under one header. */
final class RowReader {
  /** Stands in a cell where its bytes are no text, or a spreadsheet has an error. */
  static final String UNREADABLE = "\uFFFD";

  /** A flag that holds. */
  static final String YES = "是";

  /** A flag that does not. */
  static final String NO = "否";

  private static final int MAX_TEXT = 100;
  private static final int MAX_VISITS = 9_999;
  private static final int MAX_YEARS = 50;

  /** What a spreadsheet counts days from. */
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private static final Text WIDTH =
      Text.of("单元格个数与表头不符，或引号没有成对", "as many cells as the header has, and quotes in pairs");
  private static final Text EMPTY = Text.of("不能为空", "must not be empty");
  private static final Text GARBLED =
      Text.of("有无法识别的字符，或表格公式出错", "unreadable characters, or a formula's error: type it anew");
  private static final Text TOO_LONG =
      Text.of("超过 " + MAX_TEXT + " 个字", "at most " + MAX_TEXT + " characters");
  private static final Text FORMULA =
      Text.of(
          "不能以 = + - @ 开头，也不能有控制字符", "must not begin with = + - @, which a spreadsheet computes");
  private static final Text FLAG = Text.of("应为“是”或“否”", "write 是 or 否");
  private static final Text AMOUNT =
      Text.of(
          "应为金额（元），最多两位小数，不带千分位", "yuan with at most two decimals, ungrouped, 0 to ten billion");
  private static final Text VISITS =
      Text.of("应为 0 至 " + MAX_VISITS + " 的整数", "a whole number from 0 to " + MAX_VISITS);
  private static final Text SERIAL = Text.of("应为数字", "digits");
  private static final Text CODE =
      Text.of(
          "应为 6 位区划代码（乡镇 9 位、村 12 位亦可）", "six digits, or nine of a township, twelve of a village");
  private static final Text NO_REGION =
      Text.of(
          "全国行政区划中没有这个代码，请用 medassist region 按名称查找",
          "no place of the national list: look its code up with medassist region <name>");
  private static final Text DAY = Text.of("日期应写作 2023-06-01", "a date is written 2023-06-01");
  private static final Text ORDER = Text.of("止于开始之前", "it ends before it begins");
  private static final Text YEAR = Text.of("年度应为四位数字", "a year has four digits");
  private static final Text ALIKE =
      Text.of("值的个数应与参保年度一致", "as many values, parted by semicolons, as 参保年度 has");
  private static final Text TWICE = Text.of("同一年度出现两次", "the same year stands there twice");
  private static final Text FEW_YEARS =
      Text.of("应为 0 至 " + MAX_YEARS + " 的整数", "a whole number from 0 to " + MAX_YEARS);
  private static final Text ROUNDED =
      Text.of(
          "表格把身份证号当作数字，末几位已丢失：请把该列设为文本后重新填写",
          "the spreadsheet took it for a number and lost its last digits: make the column text and"
              + " type it anew");
  private static final Text SINCE = Text.of("填了身份就要填起始日期", "a category needs the day since when");

  private final Header header;
  private final Policies policies;

  RowReader(Header header, Policies policies) {
    this.header = header;
    this.policies = policies;
  }

  /** Says which cell is wrong, without what stands in it. */
  static final class WrongCell extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Column column;
    private final transient Text reason;

    WrongCell(@Nullable Column column, Text reason) {
      super(reason.en(), null, false, false);
      this.column = column;
      this.reason = reason;
    }

    RowRejection in(long row) {
      return new RowRejection(row, column == null ? "" : column.header(), reason);
    }
  }

  /**
   * Reads a row.
   *
   * @throws WrongCell if it cannot be imported
   */
  LedgerRow read(RowSource.Row raw) throws WrongCell {
    List<String> cells = raw.cells();
    if (cells == null || !header.fits(cells)) {
      throw new WrongCell(null, WIDTH);
    }
    return new LedgerRow(
        raw.row(),
        serial(cells),
        new LedgerRow.Home(
            text(cells, Column.POOL, true), code(cells), text(cells, Column.PLACE, false)),
        new Basics(text(cells, Column.NAME, true), id(cells)),
        new YearReport(flags(cells), figures(cells)),
        new LedgerRow.Added(
            word(cells, Column.SCHEME, Scheme.values()),
            hasCategories() ? categories(cells) : null,
            header.has(Column.MONITORED) ? (Boolean) flag(cells, Column.MONITORED) : null,
            covers(cells)));
  }

  private String cell(List<String> cells, Column column) throws WrongCell {
    String cell = header.cell(cells, column);
    if (cell.indexOf(UNREADABLE) >= 0) {
      throw new WrongCell(column, GARBLED);
    }
    return cell;
  }

  private String serial(List<String> cells) throws WrongCell {
    String cell = cell(cells, Column.SERIAL);
    if (!isDigits(cell) || cell.length() > 12) {
      throw new WrongCell(Column.SERIAL, SERIAL);
    }
    return cell;
  }

  private String code(List<String> cells) throws WrongCell {
    String cell = cell(cells, Column.CODE);
    boolean length = cell.length() == 6 || cell.length() == 9 || cell.length() == 12;
    if (!length || !isDigits(cell) || cell.charAt(0) == '0') {
      throw new WrongCell(Column.CODE, CODE);
    }
    // Nobody would find the person again under a code that no region has.
    if (policies.answering(cell.substring(0, LedgerRow.REGION)) == null) {
      throw new WrongCell(Column.CODE, NO_REGION);
    }
    return cell;
  }

  private String text(List<String> cells, Column column, boolean required) throws WrongCell {
    String cell = cell(cells, column);
    if (cell.isEmpty()) {
      if (required) {
        throw new WrongCell(column, EMPTY);
      }
      return cell;
    }
    if (Characters.count(cell) > MAX_TEXT) {
      throw new WrongCell(column, TOO_LONG);
    }
    if ("=+-@".indexOf(cell.charAt(0)) >= 0) {
      throw new WrongCell(column, FORMULA);
    }
    for (int i = 0; i < cell.length(); i++) {
      if (Character.isISOControl(cell.charAt(i))) {
        throw new WrongCell(column, FORMULA);
      }
    }
    if (required && Characters.isBlank(cell)) {
      throw new WrongCell(column, EMPTY);
    }
    return cell;
  }

  private IdNumber id(List<String> cells) throws WrongCell {
    String cell = cell(cells, Column.ID_NUMBER).toUpperCase(Locale.ROOT);
    if (cell.isEmpty()) {
      throw new WrongCell(Column.ID_NUMBER, EMPTY);
    }
    if (cell.indexOf('E') > 0) {
      throw new WrongCell(Column.ID_NUMBER, ROUNDED);
    }
    try {
      return IdNumber.parse(cell);
    } catch (IllegalArgumentException e) {
      throw new WrongCell(
          Column.ID_NUMBER, Text.of("不是有效的 18 位身份证号", String.valueOf(e.getMessage())));
    }
  }

  private String flags(List<String> cells) throws WrongCell {
    StringBuilder flags = new StringBuilder(Column.FLAGS.size());
    for (Column column : Column.FLAGS) {
      flags.append(flag(cells, column) ? '1' : '0');
    }
    return flags.toString();
  }

  private boolean flag(List<String> cells, Column column) throws WrongCell {
    String cell = cell(cells, column);
    if (cell.equals(YES)) {
      return true;
    }
    if (cell.isEmpty() || cell.equals(NO)) {
      return false;
    }
    throw new WrongCell(column, FLAG);
  }

  private @Nullable Long[] figures(List<String> cells) throws WrongCell {
    @Nullable Long[] figures = new Long[YearReport.FIGURES];
    for (int i = 0; i < figures.length; i++) {
      Column column = Column.FIGURES.get(i);
      String cell = cell(cells, column);
      if (!cell.isEmpty()) {
        figures[i] =
            Column.isCount(i) ? number(cell, column, MAX_VISITS, VISITS) : fen(cell, column);
      }
    }
    return figures;
  }

  private static long number(String cell, Column column, int most, Text reason) throws WrongCell {
    if (cell.isEmpty() || !isDigits(cell) || cell.length() > 9 || Integer.parseInt(cell) > most) {
      throw new WrongCell(column, reason);
    }
    return Integer.parseInt(cell);
  }

  private static long fen(String yuan, Column column) throws WrongCell {
    int point = yuan.indexOf('.');
    String whole = point < 0 ? yuan : yuan.substring(0, point);
    String rest = point < 0 ? "" : yuan.substring(point + 1);
    if (whole.isEmpty()
        || whole.length() > 12
        || (point >= 0 && rest.isEmpty())
        || rest.length() > 2
        || !isDigits(whole)
        || !isDigits(rest)) {
      throw new WrongCell(column, AMOUNT);
    }
    long fen = Long.parseLong(whole) * 100;
    if (!rest.isEmpty()) {
      fen += Integer.parseInt(rest) * (rest.length() == 1 ? 10L : 1L);
    }
    if (fen > Fen.MAX) {
      throw new WrongCell(column, AMOUNT);
    }
    return fen;
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private boolean hasCategories() {
    return header.has(Column.CATEGORY)
        || header.has(Column.SECOND_CATEGORY)
        || header.has(Column.FORMER_CATEGORY);
  }

  private List<Membership> categories(List<String> cells) throws WrongCell {
    List<Membership> categories = new ArrayList<>();
    for (List<Column> together : Column.TOGETHER.subList(0, 3)) {
      Column since = together.get(1);
      Category category = word(cells, together.get(0), Category.values());
      if (category != null && category != Category.NONE) {
        Day first = day(cell(cells, since), since);
        Day last = day(cell(cells, together.get(2)), together.get(2));
        if (first == null) {
          throw new WrongCell(since, SINCE);
        }
        if (last != null && last.isBefore(first)) {
          throw new WrongCell(together.get(2), ORDER);
        }
        categories.add(new Membership(category, first, last));
      }
    }
    return categories;
  }

  /** Null where item 15 is all there is. */
  private @Nullable List<LedgerRow.Cover> covers(List<String> cells) throws WrongCell {
    String cell = cell(cells, Column.YEARS);
    if (cell.isEmpty()) {
      return null;
    }
    String[] years = cell.split(";", -1);
    String[] statuses = parts(cells, Column.STATUS, years.length);
    String[] paidOn = parts(cells, Column.PAID_ON, years.length);
    String[] bases = parts(cells, Column.BASIS, years.length);
    String[] missed = parts(cells, Column.MISSED_YEARS, years.length);
    String[] paidBack = parts(cells, Column.PAID_BACK_YEARS, years.length);
    List<LedgerRow.Cover> covers = new ArrayList<>();
    for (int i = 0; i < years.length; i++) {
      if (!years[i].matches("[12][0-9]{3}")) {
        throw new WrongCell(Column.YEARS, YEAR);
      }
      int year = Integer.parseInt(years[i]);
      if (covers.stream().anyMatch(each -> each.year() == year)) {
        throw new WrongCell(Column.YEARS, TWICE);
      }
      EnrollmentStatus status = word(statuses[i], Column.STATUS, EnrollmentStatus.values());
      if (status == null) {
        throw new WrongCell(Column.STATUS, EMPTY);
      }
      EnrollmentBasis basis = word(bases[i], Column.BASIS, EnrollmentBasis.values());
      covers.add(
          new LedgerRow.Cover(
              year,
              status,
              day(paidOn[i], Column.PAID_ON),
              basis == null ? EnrollmentBasis.IN_PERIOD : basis,
              years(missed[i], Column.MISSED_YEARS),
              years(paidBack[i], Column.PAID_BACK_YEARS)));
    }
    return covers;
  }

  private String[] parts(List<String> cells, Column column, int count) throws WrongCell {
    String[] parts = cell(cells, column).split(";", -1);
    if (parts.length != count) {
      throw new WrongCell(column, ALIKE);
    }
    return parts;
  }

  private static int years(String part, Column column) throws WrongCell {
    return part.isEmpty() ? 0 : (int) number(part, column, MAX_YEARS, FEW_YEARS);
  }

  private <W extends Word> @Nullable W word(List<String> cells, Column column, W[] words)
      throws WrongCell {
    return word(cell(cells, column), column, words);
  }

  private static <W extends Word> @Nullable W word(String cell, Column column, W[] words)
      throws WrongCell {
    if (cell.isEmpty()) {
      return null;
    }
    W named = Word.ofTerm(cell, words);
    if (named != null) {
      return named;
    }
    List<String> allowed = new ArrayList<>();
    for (W word : words) {
      allowed.add(word.text().zh());
    }
    String list = String.join("、", allowed);
    throw new WrongCell(column, Text.of("应为：" + list, "use one of " + list));
  }

  /** A spreadsheet's date is a number of days. */
  private static @Nullable Day day(String cell, Column column) throws WrongCell {
    if (cell.isEmpty()) {
      return null;
    }
    String iso =
        cell.length() == 5 && isDigits(cell)
            ? DAY_ZERO.plusDays(Integer.parseInt(cell)).toString()
            : cell;
    try {
      return Day.parse(iso);
    } catch (IllegalArgumentException e) {
      throw new WrongCell(column, DAY);
    }
  }
}
