// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.region.Region;
import io.github.medassist.core.region.Regions;
import io.github.medassist.core.resident.IdNumber;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Word;
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
final class DepartmentLists {
  private static final String ID = "身份证号";
  private static final String CATEGORY = "身份类别";
  private static final String REGION = "行政区划代码";

  private final Agency agency;
  private final Identity identity;
  private final Map<String, ListedPerson> people = new LinkedHashMap<>();
  private final Map<Department, Set<String>> regions = new EnumMap<>(Department.class);
  private final Set<Department> everywhere = EnumSet.noneOf(Department.class);
  private final List<ListRejection> refused = new ArrayList<>();

  /** One person on the lists. */
  static final class ListedPerson {
    final EnumSet<Category> categories = EnumSet.noneOf(Category.class);

    /** The first row on each list, or 0. */
    final int[] rows = new int[Department.values().length];

    @Nullable String region;
    boolean repeated;
    boolean met;
  }

  private DepartmentLists(Agency agency, Identity identity) {
    this.agency = agency;
    this.identity = identity;
  }

  /**
   * Reads the lists.
   *
   * @param files one file a department
   * @throws IOException if a file cannot be read or is no such list, in one line
   */
  static DepartmentLists read(Map<Department, Path> files, Agency agency, Identity identity)
      throws IOException {
    DepartmentLists lists = new DepartmentLists(agency, identity);
    for (Map.Entry<Department, Path> file : files.entrySet()) {
      lists.read(file.getKey(), file.getValue());
    }
    return lists;
  }

  private void read(Department department, Path file) throws IOException {
    int last = 0;
    // A row with too few or too many cells has them under wrong headings: it is refused below.
    try (CsvReader<CsvRecord> reader = CsvText.records(file)) {
      Columns columns = null;
      for (CsvRecord row : reader) {
        last = (int) row.getStartingLineNumber();
        if (columns == null) {
          columns = Columns.of(file, row);
          if (columns.region() < 0) {
            everywhere.add(department);
          }
        } else {
          RowRejection rejection = enter(department, row, columns);
          if (rejection != null) {
            refused.add(new ListRejection(department, rejection));
          }
        }
      }
      if (last < 2) {
        // An empty list would end the category of everybody on the ledger.
        throw noList(file, "名单是空的，请给出完整名单", "the list is empty: give the whole list");
      }
    } catch (CsvParseException e) {
      // The cause is left out: a parser's message may quote a cell.
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

  /** What is wrong with the row, or null if it is entered. */
  private @Nullable RowRejection enter(Department department, CsvRecord row, Columns columns) {
    int number = (int) row.getStartingLineNumber();
    if (row.getFieldCount() != columns.count()) {
      return new RowRejection(
          number,
          "",
          Text.of("列数与表头不同", "Another number of cells than headings: look for a stray comma"));
    }
    Category category = Word.ofTerm(row.getField(columns.category()).strip(), Category.values());
    if (category == null || !department.categories().contains(category)) {
      String words = EnrollmentSurvey.words(department.categories());
      return new RowRejection(
          number,
          CATEGORY,
          Text.of(
              "不是" + department.text().zh() + "名单的身份类别，可用：" + words,
              "No category of this list; use one of " + words));
    }
    String region = columns.region() < 0 ? null : row.getField(columns.region()).strip();
    if (region != null && !agency.covers(region)) {
      return new RowRejection(
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
      return new RowRejection(
          number,
          ID,
          Text.of(ProblemCode.INVALID_ID_NUMBER.title().zh(), String.valueOf(e.getMessage())));
    }
    ListedPerson listed =
        people.computeIfAbsent(identity.reference(id), each -> new ListedPerson());
    if (listed.rows[department.ordinal()] == 0) {
      listed.rows[department.ordinal()] = number;
    } else {
      listed.repeated = true;
    }
    listed.categories.add(category);
    if (region != null) {
      // One string a region, not one a row.
      Region place = Regions.national().find(region);
      listed.region = (place == null ? region : place.code()).intern();
      regions.computeIfAbsent(department, each -> new HashSet<>()).add(listed.region);
    }
    return null;
  }

  /** The rows that could not be read. */
  List<ListRejection> refused() {
    return refused;
  }

  /** The people by reference, in the order of the lists. */
  Map<String, ListedPerson> people() {
    return people;
  }

  /** The categories of {@code region} that the lists speak for. */
  Set<Category> spokenFor(String region) {
    Set<Category> spoken = EnumSet.noneOf(Category.class);
    for (Department department : Department.values()) {
      Set<String> named = regions.get(department);
      if (everywhere.contains(department) || (named != null && named.contains(region))) {
        spoken.addAll(department.categories());
      }
    }
    return spoken;
  }
}
