package io.github.medassist.ledger;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.resident.IdNumber;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Category;
import io.github.medassist.functions.access.Agency;
import io.github.medassist.functions.store.Identity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The departments' lists in memory: each person as the reference, the categories and the row, with
 * neither name nor ID number. CSV with the columns 身份证号 and 身份类别, and 行政区划代码 where a list says
 * which regions it speaks for; other columns, 姓名 among them, are not looked at. UTF-8 with or
 * without mark, or GB18030.
 */
final class Lists {
  private static final String ID = "身份证号";
  private static final String CATEGORY = "身份类别";
  private static final String REGION = "行政区划代码";

  private final Agency agency;
  private final Identity identity;
  private final Map<String, Listed> people = new LinkedHashMap<>();
  private final Map<Source, Set<String>> regions = new EnumMap<>(Source.class);
  private final Set<Source> everywhere = EnumSet.noneOf(Source.class);
  private final List<Refused> refused = new ArrayList<>();

  /** One person on the lists. */
  static final class Listed {
    final EnumSet<Category> categories = EnumSet.noneOf(Category.class);

    /** The first row on each list, or 0. */
    final int[] rows = new int[Source.values().length];

    @Nullable String region;
    boolean repeated;
    boolean met;
  }

  private Lists(Agency agency, Identity identity) {
    this.agency = agency;
    this.identity = identity;
  }

  /**
   * Reads the lists.
   *
   * @param files one file a source
   * @throws IOException if a file cannot be read or is no such list, in one line
   */
  static Lists read(Map<Source, Path> files, Agency agency, Identity identity) throws IOException {
    Lists lists = new Lists(agency, identity);
    for (Map.Entry<Source, Path> file : files.entrySet()) {
      lists.read(file.getKey(), file.getValue());
    }
    return lists;
  }

  private void read(Source source, Path file) throws IOException {
    int last = 0;
    // Every cell of a row that is short or long would be somebody else's: such a row is refused.
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(CsvText.read(file))) {
      Columns columns = null;
      for (CsvRecord row : reader) {
        last = (int) row.getStartingLineNumber();
        if (columns == null) {
          columns = Columns.of(file, row);
          if (columns.region() < 0) {
            everywhere.add(source);
          }
        } else {
          Rejection rejection = enter(source, row, columns);
          if (rejection != null) {
            refused.add(new Refused(source, rejection));
          }
        }
      }
      if (last < 2) {
        // Everybody would have left.
        throw noList(file, "名单是空的，请给出完整名单", "the list is empty: give the whole list");
      }
    } catch (CsvParseException e) {
      // Not chained: a parser's message may quote a cell.
      throw noList(
          file,
          "第 " + (last + 1) + " 行起不是合法的 CSV",
          "from line " + (last + 1) + " on it is no CSV: look for a quote that is not closed");
    }
  }

  private record Columns(int count, int id, int category, int region) {
    static Columns of(Path file, CsvRecord headings) throws IOException {
      List<String> names = headings.getFields().stream().map(String::strip).toList();
      for (String needed : List.of(ID, CATEGORY)) {
        if (!names.contains(needed)) {
          throw noList(file, "第一行缺少“" + needed + "”列", "its first row needs the column " + needed);
        }
      }
      return new Columns(
          names.size(), names.indexOf(ID), names.indexOf(CATEGORY), names.indexOf(REGION));
    }
  }

  private static IOException noList(Path file, String zh, String en) {
    return new IOException(file.getFileName() + ": " + Text.of(zh, en));
  }

  /** Returns what is wrong with the row, or null if it is entered. */
  private @Nullable Rejection enter(Source source, CsvRecord row, Columns columns) {
    int number = (int) row.getStartingLineNumber();
    if (row.getFieldCount() != columns.count()) {
      return new Rejection(
          number,
          "",
          Text.of("列数与表头不同", "Another number of cells than headings: look for a stray comma"));
    }
    Category category = category(row.getField(columns.category()).strip());
    if (category == null || !source.categories().contains(category)) {
      String words = Survey.words(source.categories());
      return new Rejection(
          number,
          CATEGORY,
          Text.of(
              "不是" + source.text().zh() + "名单的身份类别，可用：" + words,
              "No category of this list; use one of " + words));
    }
    String region = columns.region() < 0 ? null : row.getField(columns.region()).strip();
    if (region != null && !agency.covers(region)) {
      return new Rejection(
          number,
          REGION,
          Text.of(
              "不在 " + agency.region() + " 辖区内，请删去该行",
              "Not within " + agency.region() + ": take the row out"));
    }
    IdNumber id;
    try {
      id = IdNumber.parse(row.getField(columns.id()).strip().replace('x', 'X'));
    } catch (IllegalArgumentException e) {
      return new Rejection(
          number,
          ID,
          Text.of(ProblemCode.INVALID_ID_NUMBER.title().zh(), String.valueOf(e.getMessage())));
    }
    Listed listed = people.computeIfAbsent(identity.reference(id), each -> new Listed());
    if (listed.rows[source.ordinal()] == 0) {
      listed.rows[source.ordinal()] = number;
    } else {
      listed.repeated = true;
    }
    listed.categories.add(category);
    if (region != null) {
      // One string a region, not one a row.
      listed.region = region.intern();
      regions.computeIfAbsent(source, each -> new HashSet<>()).add(listed.region);
    }
    return null;
  }

  private static @Nullable Category category(String zh) {
    for (Category category : Category.values()) {
      if (category.text().zh().equals(zh)) {
        return category;
      }
    }
    return null;
  }

  /** Returns the rows that could not be read. */
  List<Refused> refused() {
    return refused;
  }

  /** Returns the people by reference, in the order of the lists. */
  Map<String, Listed> people() {
    return people;
  }

  /** Returns the categories of {@code region} that the lists speak for. */
  Set<Category> spokenFor(String region) {
    Set<Category> spoken = EnumSet.noneOf(Category.class);
    for (Source source : Source.values()) {
      Set<String> named = regions.get(source);
      if (everywhere.contains(source) || (named != null && named.contains(region))) {
        spoken.addAll(source.categories());
      }
    }
    return spoken;
  }
}
