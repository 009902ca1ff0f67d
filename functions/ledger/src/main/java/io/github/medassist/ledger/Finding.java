// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Word;
import io.github.medassist.functions.store.Basics;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a match finds of one person. Personal: for a file of the agency's own.
 *
 * @param kind what is found
 * @param region the region's code: the ledger's, or the list's for who is on no ledger; null if
 *     neither says it
 * @param resident the person's reference
 * @param person who it is; null for who was not imported: the row finds that
 * @param ledger the categories on the ledger that the lists speak for
 * @param lists the categories on the lists
 * @param rows the person's first row on each list, the headings being row 1
 */
public record Finding(
    Kind kind,
    @Nullable String region,
    String resident,
    @Nullable Basics person,
    Set<Category> ledger,
    Set<Category> lists,
    Map<Department, Integer> rows) {
  /** What a match can find. */
  public enum Kind implements Word {
    /** On a list, and on the ledger without that category. */
    CAME("新增", "came"),
    /** On the ledger with a category that its list does not have any more. */
    LEFT("退出", "left"),
    /** Listed under another category than the ledger's. */
    CHANGED("类别变更", "category changed"),
    /** On a list, and not on the agency's ledger at all. */
    MISSING("遗漏", "missing"),
    /** On two lists, or twice on one: covered twice (重复保障). */
    TWICE("重复", "covered twice");

    private final Text text;

    Kind(String zh, String en) {
      this.text = Text.of(zh, en);
    }

    @Override
    public Text text() {
      return text;
    }
  }

  static final List<String> HEADINGS =
      List.of(
          "情况 finding",
          "行政区划代码 region",
          "参保人标识 resident",
          "姓名 name",
          "身份证号 ID number",
          "台账身份类别 on the ledger",
          "名单身份类别 on the lists",
          "民政名单行号 row, civil affairs",
          "扶贫名单行号 row, poverty alleviation");

  List<String> cells() {
    return List.of(
        kind.text().zh(),
        region == null ? "" : region,
        resident,
        IdentityOpener.name(person),
        IdentityOpener.idNumber(person),
        EnrollmentSurvey.words(ledger),
        EnrollmentSurvey.words(lists),
        row(Department.CIVIL_AFFAIRS),
        row(Department.POVERTY_ALLEVIATION));
  }

  private String row(Department department) {
    Integer row = rows.get(department);
    return row == null ? "" : row.toString();
  }

  void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("finding").value(kind.name());
    writer.name("region").value(region);
    writer.name("resident").value(resident);
    writer.name("name").value(IdentityOpener.name(person));
    writer.name("idNumber").value(IdentityOpener.idNumber(person));
    write(writer.name("ledger"), ledger);
    write(writer.name("lists"), lists);
    writer.name("rows").beginObject();
    for (Map.Entry<Department, Integer> row : rows.entrySet()) {
      writer.name(row.getKey().name()).value(row.getValue());
    }
    writer.endObject();
    writer.endObject();
  }

  private static void write(JsonWriter writer, Set<Category> categories) throws IOException {
    writer.beginArray();
    for (Category category : categories) {
      writer.value(category.name());
    }
    writer.endArray();
  }

  /** Names the kind alone. */
  @Override
  public String toString() {
    return kind.name();
  }
}
