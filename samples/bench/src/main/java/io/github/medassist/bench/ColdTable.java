// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints the table and says which goals are met. */
final class ColdTable {
  private static final List<String> FRAMEWORKS =
      List.of(ColdRows.SPRING, ColdRows.MICRONAUT, ColdRows.QUARKUS);

  private final PrintStream out;
  private final ColdTimes times;

  ColdTable(PrintStream out, ColdTimes times) {
    this.out = out;
    this.times = times;
  }

  void print() {
    print(
        "%-32s %6s %11s %7s %7s %6s %7s %6s %6s %8s %8s %8s %8s%n",
        "",
        "total",
        "(min-max)",
        "x empty",
        "x naive",
        "init",
        "1st",
        "CPU",
        "RSS",
        "classes",
        "zip MB",
        "warm p50",
        "p99");
    for (ColdRow row : times.rows()) {
      String label = row.label();
      print(
          "%-32s %6.0f %11s %7.2f %7.2f %6.0f %7.1f %6.0f %6.0f %,8d %8s %8s %8s%n",
          label,
          times.median(label, ColdRow.Start::total),
          format("(%.0f-%.0f)", times.least(label), times.most(label)),
          times.ratio(label, ColdRows.EMPTY),
          times.ratio(label, ColdRows.NAIVE),
          times.median(label, ColdRow.Start::init),
          times.median(label, ColdRow.Start::first),
          times.median(label, ColdRow.Start::cpu),
          times.median(label, ColdRow.Start::rss),
          times.seen(label).classes(),
          row.zipBytes() == 0 ? "image" : format("%.2f", row.zipBytes() / 1e6),
          millis(times.within(label, 0.5)),
          millis(times.within(label, 0.99)));
    }
    out.println();
    goals();
  }

  private void goals() {
    atMost("times empty, what-if", times.ratio(ColdRows.WHAT_IF, ColdRows.EMPTY), 2.2);
    atMost("times empty, quota", times.ratio(ColdRows.QUOTA, ColdRows.EMPTY), 6.5);
    atMost("times naive, quota", times.ratio(ColdRows.QUOTA, ColdRows.NAIVE), 0.47);
    atMost(
        "ms for quota's first call after its priming",
        times.median(ColdRows.QUOTA, ColdRow.Start::first),
        10);
    atMost("times bare GetItem, quota warm", times.warmRatio(ColdRows.QUOTA, ColdRows.BARE), 1.3);
    if (times.has(ColdRows.QUOTA_CACHED)) {
      atMost(
          "times empty (zip, JDK 17), quota with an AOT cache",
          times.ratio(ColdRows.QUOTA_CACHED, ColdRows.EMPTY),
          3);
      atMost(
          "times naive (zip, JDK 17), quota with an AOT cache",
          times.ratio(ColdRows.QUOTA_CACHED, ColdRows.NAIVE),
          0.22);
    } else {
      print("not run: JDK 25; install one under /usr/lib/jvm or set JDK_25_HOME%n");
    }
    print(
        "beside naive with both compilers, as a JVM runs that nobody tells otherwise: quota %.2f%s%n",
        times.ratio(ColdRows.QUOTA, ColdRows.NAIVE_BOTH),
        times.has(ColdRows.QUOTA_CACHED)
            ? format(
                ", with an AOT cache %.2f", times.ratio(ColdRows.QUOTA_CACHED, ColdRows.NAIVE_BOTH))
            : "");
    print(
        "beyond what an empty function takes warm: quota %.2f times bare GetItem%n",
        (times.within(ColdRows.QUOTA, 0.5) - times.within(ColdRows.EMPTY, 0.5))
            / (times.within(ColdRows.BARE, 0.5) - times.within(ColdRows.EMPTY, 0.5)));
    for (String framework : FRAMEWORKS) {
      if (times.has(framework)) {
        double faster = times.ratio(framework, ColdRows.QUOTA);
        String name = framework.substring(framework.indexOf(' ') + 1);
        goal(faster >= 2, "at least", 2, "times faster cold than " + name, faster);
        atMost("times " + name + ", quota warm", times.warmRatio(ColdRows.QUOTA, framework), 1);
      } else {
        print("not run: %s; package it first: mvn -Pbench,peers package -DskipTests%n", framework);
      }
    }
  }

  private void atMost(String what, double measured, double bound) {
    goal(measured <= bound, "at most", bound, what, measured);
  }

  private void goal(boolean met, String kind, double bound, String what, double measured) {
    print("%-6s  %s %.2f %s: %.2f%n", met ? "met" : "MISSED", kind, bound, what, measured);
  }

  private static String millis(double millis) {
    return Double.isNaN(millis) ? "" : format("%.2f", millis);
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private void print(String format, Object... values) {
    out.print(format(format, values));
  }
}
