package io.github.medassist.cli;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.value.Day;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** A command of the program: for people by default, for programs with {@code --json}. */
abstract class Command implements Callable<Integer> {
  final Surroundings around;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "显示帮助 / Show this")
  boolean help;

  @Option(names = "--json", description = "以 JSON 输出，金额以分计 / Answer in JSON, amounts in fen")
  boolean json;

  Command(Surroundings around) {
    this.around = around;
  }

  /** Runs it, and returns an {@link Exit} code. */
  @Override
  public abstract Integer call() throws IOException;

  final void print(Json.Body body) {
    around.out().println(new String(Json.write(body), StandardCharsets.UTF_8));
  }

  final void print(Columns columns) {
    columns.lines().forEach(around.out()::println);
  }

  /** Says a line beside the answer, to people alone. */
  final void say(String zh, String en) {
    if (!json) {
      around.out().println(zh + " / " + en);
    }
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
