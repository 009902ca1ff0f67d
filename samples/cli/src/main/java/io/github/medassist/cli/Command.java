// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Citation;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Range;
import io.github.medassist.core.value.Rate;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Word;
import io.github.medassist.ledger.RowRejection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** A command of the program: for people by default, for programs with {@code --json}. */
abstract class Command implements Callable<Integer> {
  /** In the place of an amount that no document at hand holds. */
  static final String ASK = "问经办机构";

  final CommandContext context;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "显示帮助 / Show this")
  boolean help;

  @Option(names = "--json", description = "以 JSON 输出，金额以分计 / Answer in JSON, amounts in fen")
  boolean json;

  Command(CommandContext context) {
    this.context = context;
  }

  /** Runs it, and returns an {@link Exit} code. */
  @Override
  public abstract Integer call() throws IOException;

  final void print(Json.Body body) {
    context.out().println(new String(Json.write(body), StandardCharsets.UTF_8));
  }

  final void print(Columns columns) {
    columns.lines(context.ansi()).forEach(context.out()::println);
  }

  /** Prints a line, on a terminal in {@code style}. */
  final void print(String line, Ansi.IStyle... style) {
    context.out().println(Columns.styled(context.ansi(), List.of(style), line));
  }

  /** Prints what is to be said before any figure. */
  final void remark(List<Text> caveats) {
    for (Text each : caveats) {
      print("! ", each.zh(), Ansi.Style.bold);
      print("  ", each.en(), Ansi.Style.faint);
    }
  }

  /** Prints sentences after a label; a terminal has them broken between words, not in them. */
  final void print(String label, String text, Ansi.IStyle... style) {
    if (!context.terminal()) {
      print(label + text, style);
      return;
    }
    int indent = Columns.width(label);
    Help.ColorScheme plain = Help.defaultColorScheme(Ansi.OFF);
    Help.TextTable lines =
        Help.TextTable.forColumns(
            plain, new Help.Column(Program.WIDTH - indent, 0, Help.Column.Overflow.WRAP));
    lines.indentWrappedLines = 0;
    lines.addRowValues(plain.apply(text, List.of()));
    String before = label;
    for (String line : lines.toString().lines().toList()) {
      print(before + line, style);
      before = " ".repeat(indent);
    }
  }

  /** Adds a line beside the answer, to people alone. */
  final void note(String zh, String en) {
    if (!json) {
      context.out().println(zh + " / " + en);
    }
  }

  /** Names a row that was left out: in the answer for programs, else beside it. */
  final void warn(String list, RowRejection rejection) {
    if (!json) {
      context
          .err()
          .println(
              list
                  + "第 "
                  + rejection.row()
                  + " 行 "
                  + rejection.column()
                  + "："
                  + rejection.reason());
    }
  }

  static void write(JsonWriter writer, RowRejection rejection) throws IOException {
    writer.beginObject();
    writer.name("row").value(rejection.row());
    writer.name("column").value(rejection.column());
    writer.name("reason").value(rejection.reason().zh());
    writer.name("reasonEn").value(rejection.reason().en());
    writer.endObject();
  }

  static String count(long number) {
    return "%,d".formatted(number);
  }

  /** An amount for people; without one, that the agency must be asked. */
  static String yuan(@Nullable Long fen) {
    return fen == null ? ASK : Fen.grouped(fen);
  }

  /** An amount for people; without one, that it cannot be computed. */
  static String yuan(@Nullable Range range) {
    return range == null ? "无法计算" : range.grouped();
  }

  /** A share for people, empty where there is none. */
  static String percent(@Nullable Rate least, @Nullable Rate most) {
    if (least == null || most == null) {
      return "";
    }
    if (least.equals(most)) {
      return least.percent();
    }
    return most.millionths() == Rate.DENOMINATOR
        ? "≥" + least.percent()
        : least.percent() + "–" + most.percent();
  }

  /** Words for a cell: Chinese first, English beside. */
  static String both(Text text) {
    return text.zh() + " " + text.en();
  }

  static String both(@Nullable Word word) {
    return both(Word.textOf(word));
  }

  static String clause(@Nullable Citation cite) {
    return cite == null ? "" : cite.toString();
  }

  /** {@code year} if it is one. */
  static int checked(int year) {
    if (year < 2000 || year > 2100) {
      throw CommandException.usage(
          "年度写作四位数字，如 2023", "Write the year with four digits, such as 2023");
    }
    return year;
  }

  static Day today() {
    return Day.inChina(System.currentTimeMillis());
  }

  /** Writes the elements of an array. */
  static void array(JsonWriter writer, Iterable<? extends Json.Body> elements) throws IOException {
    writer.beginArray();
    for (Json.Body each : elements) {
      each.writeTo(writer);
    }
    writer.endArray();
  }
}
