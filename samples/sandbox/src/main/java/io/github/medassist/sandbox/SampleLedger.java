package io.github.medassist.sandbox;

import io.github.medassist.core.estimate.Usage;
import io.github.medassist.core.policy.EnrollmentBasis;
import io.github.medassist.core.resident.Account;
import io.github.medassist.core.resident.CareTotal;
import io.github.medassist.core.resident.EnrollmentStatus;
import io.github.medassist.core.resident.IdNumber;
import io.github.medassist.core.resident.Insurance;
import io.github.medassist.core.resident.Membership;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.core.word.Word;
import io.github.medassist.functions.store.Identity;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The invented people of {@code residents.csv}. Cells hold the Chinese words; where one holds
 * several values they stand in the order of 参保年度, parted by semicolons.
 */
final class SampleLedger {
  private static final String RESOURCE = "residents.csv";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private SampleLedger() {}

  /** Reads the people, in the order of the ledger. */
  static List<SampleResident> read(Identity identity) throws IOException {
    try (InputStream in = SampleLedger.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new FileNotFoundException(RESOURCE);
      }
      return read(identity, new InputStreamReader(in, StandardCharsets.UTF_8));
    }
  }

  private static List<SampleResident> read(Identity identity, Reader reader) throws IOException {
    List<SampleResident> people = new ArrayList<>();
    for (CSVRecord row : FORMAT.parse(reader)) {
      try {
        people.add(resident(identity, row));
      } catch (IllegalArgumentException e) {
        throw new IOException(
            RESOURCE + ", record " + row.getRecordNumber() + ": " + e.getMessage(), e);
      }
    }
    return people;
  }

  private static SampleResident resident(Identity identity, CSVRecord row) {
    IdNumber id = IdNumber.parse(row.get("身份证号"));
    Scheme scheme = word(row.get("参保险种"), Scheme.values());
    Resident resident =
        new Resident(
            identity.reference(id),
            row.get("行政区划代码"),
            scheme,
            row.get("纳入监测").equals("是"),
            id.birthDate(),
            categories(row),
            insurance(row, scheme),
            accounts(row),
            row.get("更新时间"));
    return new SampleResident(
        row.get("姓名"), row.get("统筹地区"), word(row.get("身份类别"), Category.values()), resident);
  }

  private static List<Membership> categories(CSVRecord row) {
    List<Membership> categories = new ArrayList<>();
    for (String column : List.of("身份类别", "第二身份", "曾有身份")) {
      String cell = row.get(column);
      if (!cell.isEmpty() && !cell.equals(Category.NONE.text().zh())) {
        categories.add(
            new Membership(
                word(cell, Category.values()),
                Day.parse(row.get(column + "起")),
                day(row.get(column + "止"))));
      }
    }
    return categories;
  }

  private static List<Insurance> insurance(CSVRecord row, Scheme scheme) {
    List<Insurance> insurance = new ArrayList<>();
    List<String> years = parts(row, "参保年度");
    for (int i = 0; i < years.size(); i++) {
      insurance.add(
          new Insurance(
              Integer.parseInt(years.get(i)),
              word(parts(row, "参保状态").get(i), EnrollmentStatus.values()),
              scheme,
              day(parts(row, "缴费日期").get(i)),
              word(parts(row, "参保方式").get(i), EnrollmentBasis.values()),
              Integer.parseInt(parts(row, "断保年数").get(i)),
              Integer.parseInt(parts(row, "补缴年数").get(i))));
    }
    return insurance;
  }

  /** Reads cells such as {@code 2023 assistance.basic 15000.00 10500.00;…}, amounts in yuan. */
  private static Map<Integer, Account> accounts(CSVRecord row) {
    Map<Integer, Map<String, Usage>> benefits = new TreeMap<>();
    for (String part : partsOrNone(row, "待遇使用")) {
      String[] words = part.split(" ", 4);
      benefits
          .computeIfAbsent(Integer.valueOf(words[0]), year -> new LinkedHashMap<>())
          .put(words[1], Usage.of(fen(words[2]), fen(words[3])));
    }
    Map<Integer, Map<Care, CareTotal>> ownPayment = new TreeMap<>();
    for (String part : partsOrNone(row, "个人负担")) {
      String[] words = part.split(" ", 3);
      ownPayment
          .computeIfAbsent(Integer.valueOf(words[0]), year -> new EnumMap<>(Care.class))
          .put(word(words[1], Care.values()), CareTotal.of(1, fen(words[2]), 0, 0, 0, 0));
    }
    Map<Integer, Account> accounts = new TreeMap<>();
    ownPayment.forEach(
        (year, own) -> accounts.put(year, new Account(benefits.getOrDefault(year, Map.of()), own)));
    return accounts;
  }

  private static List<String> parts(CSVRecord row, String column) {
    return List.of(row.get(column).split(";", -1));
  }

  private static List<String> partsOrNone(CSVRecord row, String column) {
    return row.get(column).isEmpty() ? List.of() : parts(row, column);
  }

  private static @Nullable Day day(String text) {
    return text.isEmpty() ? null : Day.parse(text);
  }

  private static long fen(String yuan) {
    return new BigDecimal(yuan).movePointRight(2).longValueExact();
  }

  private static <W extends Word> W word(String zh, W[] words) {
    for (W word : words) {
      if (word.text().zh().equals(zh)) {
        return word;
      }
    }
    throw new IllegalArgumentException("no such word: " + zh);
  }
}
