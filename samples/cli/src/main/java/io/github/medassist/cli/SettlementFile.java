// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.resident.ChosenId;
import io.github.medassist.core.resident.IdNumber;
import io.github.medassist.core.settlement.NationalSheet;
import io.github.medassist.core.settlement.Settlement;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Word;
import io.github.medassist.ledger.CsvText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reads settlements out of a file, each to be made when its turn comes. */
final class SettlementFile {
  private static final List<String> OWN =
      List.of("id", "resident", "身份证号", "date", "care", "referral", "level", "place");

  private SettlementFile() {}

  /**
   * One settlement of a file.
   *
   * @param row its row, the headings being row 1, or its place in an array, from 1 on
   * @param settlement makes it, or throws what is wrong with it
   */
  record Row(long row, Supplier<Settlement> settlement) {}

  /** Reads one settlement as the API takes it, or an array of them. */
  static List<Row> json(Path file) throws IOException {
    Json json = Json.read(Files.readAllBytes(file));
    List<Json> all = json.isArray() ? json.elements() : List.of(json);
    List<Row> rows = new ArrayList<>();
    for (Json each : all) {
      rows.add(new Row(rows.size() + 1, () -> Settlement.read(each)));
    }
    return rows;
  }

  /**
   * Reads a CSV with a row for each settlement: {@code id}, 身份证号 or {@code resident}, {@code date},
   * {@code care}, {@code referral}, {@code level}, {@code place}, and the fields of the national
   * settlement list in yuan.
   */
  static List<Row> sheet(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    List<String> headings = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = CsvText.records(file)) {
      for (CsvRecord row : reader) {
        if (headings.isEmpty()) {
          row.getFields().forEach(each -> headings.add(each.strip()));
        } else {
          rows.add(new Row(row.getStartingLineNumber(), () -> settlement(headings, row)));
        }
      }
    } catch (CsvParseException e) {
      // Not chained: its message may quote a cell.
      throw CommandException.failed(
          "第 " + (rows.size() + 2) + " 行起不是合法的 CSV", "From that line on it is no CSV");
    }
    return rows;
  }

  private static Settlement settlement(List<String> headings, CsvRecord row) {
    if (row.getFieldCount() != headings.size()) {
      throw new InvalidInputException(
          ProblemCode.OUT_OF_BOUNDS,
          "",
          Text.of("每行的列数须与表头相同", "give as many cells as there are headings"));
    }
    Map<String, String> own = new LinkedHashMap<>();
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      String cell = row.getField(i).strip();
      if (!cell.isEmpty()) {
        (OWN.contains(headings.get(i)) ? own : fields).put(headings.get(i), cell);
      }
    }
    NationalSheet sheet = NationalSheet.read(fields);
    Visit.Builder visit = Visit.builder(word(own, "care", Care.values()), sheet.costs());
    if (own.containsKey("referral")) {
      visit.referral(word(own, "referral", Referral.values()));
    }
    if (own.containsKey("level") || own.containsKey("place")) {
      visit.facility(level(own), word(own, "place", Place.values()));
    }
    return named(own, visit.build()).paid(sheet.paid()).build();
  }

  private static Settlement.Builder named(Map<String, String> own, Visit visit) {
    String id = needed(own, "id");
    if (!Settlement.isId(id)) {
      throw new InvalidInputException(ProblemCode.OUT_OF_BOUNDS, "/id", ChosenId.REMEDY);
    }
    Day date;
    try {
      date = Day.parse(needed(own, "date"));
    } catch (IllegalArgumentException e) {
      throw InvalidInputException.noDay("/date", e);
    }
    String resident = own.get("resident");
    String idNumber = own.get("身份证号");
    if ((resident == null) == (idNumber == null)) {
      throw new InvalidInputException(
          ProblemCode.ONE_PERSON, "", Text.of("参保人标识与身份证号请只填一个", "give either resident or 身份证号"));
    }
    if (idNumber == null) {
      return Settlement.builder(id, needed(own, "resident"), date, visit);
    }
    return Settlement.builder(id, IdNumber.read(idNumber.replace('x', 'X'), "/身份证号"), date, visit);
  }

  private static int level(Map<String, String> own) {
    String level = needed(own, "level");
    if (!level.matches("[1-3]")) {
      throw new InvalidInputException(
          ProblemCode.OUT_OF_BOUNDS,
          "/level",
          Text.of("医院等级为 1 至 3 级", "a hospital's level runs from 1 to 3"));
    }
    return level.charAt(0) - '0';
  }

  /** Officials have the Chinese words, programs the identifiers. */
  private static <W extends Word> W word(Map<String, String> own, String column, W[] words) {
    String cell = needed(own, column);
    W named = Word.ofTerm(cell, words);
    if (named != null) {
      return named;
    }
    List<String> allowed = new ArrayList<>();
    for (W word : words) {
      if (word.name().equals(cell)) {
        return word;
      }
      allowed.add(word.text().zh());
      allowed.add(word.name());
    }
    throw InvalidInputException.noneOf(ProblemCode.UNKNOWN_WORD, "/" + column, allowed);
  }

  private static String needed(Map<String, String> own, String column) {
    String cell = own.get(column);
    if (cell == null) {
      throw new InvalidInputException(
          ProblemCode.MISSING_FIELD,
          "/" + column,
          Text.of("请加上这一列并填写", "add this column, and fill it"));
    }
    return cell;
  }
}
