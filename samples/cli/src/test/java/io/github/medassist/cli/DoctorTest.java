// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.json.Json;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;

/** A test of the doctor's commands: what is typed, what is printed. */
abstract class DoctorTest {
  /** README's example: 阜蒙 2023, subsistence allowance, both insurances settled. */
  static final String[] EXAMPLE = {
    "estimate",
    "--region=210921",
    "--date=2023-05-10",
    "--scheme=RESIDENT",
    "--category=SUBSISTENCE_ALLOWANCE",
    "--care=INPATIENT",
    "--referral=REFERRED",
    "--total=60000",
    "--in-scope=50000",
    "--settled=BASIC=30000",
    "--settled=CRITICAL_ILLNESS=5000"
  };

  @TempDir Path folder;

  final Map<String, String> environment = new TreeMap<>();
  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** Runs a command for a program. */
  int run(String... args) {
    return run(new CommandContext(environment, typed(), writer(out), writer(err), false), args);
  }

  /** Runs a command for a person at a terminal who types these lines. */
  int type(List<String> lines, String... args) {
    return run(
        new CommandContext(
            environment,
            new BufferedReader(new StringReader(String.join("\n", lines))),
            writer(out),
            writer(err),
            true),
        args);
  }

  private static int run(CommandContext context, String... args) {
    return new Program(context).run(args);
  }

  private static BufferedReader typed() {
    return new BufferedReader(new StringReader(""));
  }

  private static PrintWriter writer(ByteArrayOutputStream to) {
    return new PrintWriter(to, true, StandardCharsets.UTF_8);
  }

  /** README's example with other arguments after it. */
  static String[] example(String... more) {
    List<String> all = new ArrayList<>(List.of(EXAMPLE));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  Json.Members json() {
    return Json.read(out.toByteArray()).members();
  }

  /** The one line that ends a command that could not be done. */
  void assertFailed(String zh, String en) {
    assertThat(out()).isEmpty();
    assertThat(err().lines()).hasSize(1);
    assertThat(err()).startsWith("medassist: " + zh).contains(" / ").contains(en);
  }
}
