// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import io.github.medassist.core.estimate.Usage;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.Problem;
import io.github.medassist.core.region.Region;
import io.github.medassist.core.region.Regions;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Illness;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.core.word.Word;
import io.github.medassist.ledger.Quarter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;

/** Reads what is typed; what is wrong is said in words and never quoted, as it may be personal. */
final class Converters {
  private Converters() {}

  /** Has {@code command} read days, quarters and words. */
  static CommandLine register(CommandLine command) {
    return command
        .registerConverter(Day.class, Converters::day)
        .registerConverter(Quarter.class, Converters::quarter)
        .registerConverter(Scheme.class, typed -> word(typed, Scheme.values()))
        .registerConverter(Category.class, typed -> word(typed, Category.values()))
        .registerConverter(Care.class, typed -> word(typed, Care.values()))
        .registerConverter(Referral.class, typed -> word(typed, Referral.values()))
        .registerConverter(Place.class, typed -> word(typed, Place.values()))
        .registerConverter(Illness.class, typed -> word(typed, Illness.values()));
  }

  private static Day day(String typed) {
    try {
      return Day.parse(typed);
    } catch (IllegalArgumentException e) {
      throw CommandException.usage("日期写作 2023-05-01", "Write the day as 2023-05-01");
    }
  }

  private static Quarter quarter(String typed) {
    try {
      return Quarter.parse(typed);
    } catch (IllegalArgumentException e) {
      throw CommandException.usage("季度写作 2023Q2", "Write the quarter as 2023Q2");
    }
  }

  /** Doctors have the Chinese words, programs the identifiers. */
  private static <W extends Word> W word(String typed, W[] words) {
    W named = Word.ofTerm(typed, words);
    if (named != null) {
      return named;
    }
    List<String> allowed = new ArrayList<>();
    for (W word : words) {
      if (word.name().equalsIgnoreCase(typed)) {
        return word;
      }
      allowed.add(word.text().zh() + " " + word.name());
    }
    throw CommandException.usage("应为以下之一：" + String.join("、", allowed), "Use one of these words");
  }

  private static int number(String typed, int least, int most) {
    if (typed.matches("[0-9]{1,3}")) {
      int number = Integer.parseInt(typed);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw CommandException.usage(
        "应为 %d 至 %d 的整数".formatted(least, most),
        "Give a whole number from %d to %d".formatted(least, most));
  }

  private static long fen(String typed) {
    if (!typed.matches("-?([0-9]{1,12}|[0-9]{1,3}(,[0-9]{3}){1,3})([.][0-9]{1,2})?")) {
      throw CommandException.usage(
          "金额以元计，至多两位小数，如 12.50", "Write yuan with at most two decimals, such as 12.50");
    }
    long fen = Fen.parse(typed.replace(",", ""));
    if (fen < 0) {
      throw CommandException.usage("金额不能为负", "Give 0 yuan or more");
    }
    if (fen > Fen.MAX) {
      throw CommandException.usage("金额过大", "Give at most " + Fen.MAX / 100 + " yuan");
    }
    return fen;
  }

  /** Reads a region's code, or the code of the one place that a name means. */
  static final class RegionCode implements ITypeConverter<String> {
    private static final int MOST = 10;

    @Override
    public String convert(String typed) {
      if (typed.matches("[0-9]{6}")) {
        return typed;
      }
      // Digits that are no code stay an error: their first places are no answer to a slip.
      List<Region> named =
          typed.matches(".*[0-9].*") ? List.of() : Regions.national().named(typed.strip());
      if (named.isEmpty()) {
        throw CommandException.usage(
            "行政区划代码是六位数字，如 210921；也可写名称，如 彰武",
            "A region's code has six digits; its Chinese name will do too");
      }
      if (named.size() > 1) {
        throw CommandException.usage(
            "该名称有 " + named.size() + " 处，请写代码：" + candidates(named),
            "Several places have that name: give the code of one");
      }
      return named.get(0).code();
    }

    private static String candidates(List<Region> named) {
      List<String> shown = new ArrayList<>();
      for (Region each : named.subList(0, Math.min(MOST, named.size()))) {
        shown.add(each.code() + " " + Regions.national().fullName(each.code()));
      }
      return String.join("、", shown) + (named.size() > MOST ? "……" : "");
    }
  }

  /** Reads an amount in yuan into fen. */
  static final class Yuan implements ITypeConverter<Long> {
    @Override
    public Long convert(String typed) {
      return fen(typed);
    }
  }

  /** Reads the name of a layer. */
  static final class OfLayer implements ITypeConverter<Layer> {
    @Override
    public Layer convert(String typed) {
      return word(typed, Layer.values());
    }
  }

  /** Reads a hospital's level. */
  static final class Level implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String typed) {
      return number(typed, 1, 3);
    }
  }

  /** Reads days in bed. */
  static final class BedDays implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String typed) {
      return number(typed, 1, 366);
    }
  }

  /** Reads an age in years. */
  static final class Age implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String typed) {
      return number(typed, 0, 150);
    }
  }

  /** Takes the id of a benefit as it is; the policy knows which there are. */
  static final class Plain implements ITypeConverter<String> {
    @Override
    public String convert(String typed) {
      return typed;
    }
  }

  /** Reads what earlier visits brought to a benefit, and what it paid. */
  static final class Used implements ITypeConverter<Usage> {
    @Override
    public Usage convert(String typed) {
      String[] parts = typed.split("/", -1);
      if (parts.length != 2) {
        throw CommandException.usage(
            "写作 基数/已支付，如 15000/10500", "Write base/paid, such as 15000/10500");
      }
      try {
        return Usage.of(fen(parts[0]), fen(parts[1]));
      } catch (InvalidInputException e) {
        Text text = CommandExceptions.text(Problem.of(e));
        throw CommandException.usage(text.zh(), text.en());
      }
    }
  }
}
