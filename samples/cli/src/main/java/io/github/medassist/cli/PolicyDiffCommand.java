// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.client.MedassistClient;
import io.github.medassist.client.Response;
import io.github.medassist.core.policy.Pack;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Category;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Parameters;

/** {@code medassist policy diff}. */
@CommandLine.Command(
    name = "diff",
    description = {
      "一个地区两日之间政策的变化：新增、取消、变更的待遇与标准",
      "What changed in a region between two days: benefits and terms, each with its clause"
    })
final class PolicyDiffCommand extends PolicyCommand {
  @Parameters(index = "1", paramLabel = "<day1>", description = "前一日 / The earlier day")
  Day before = Day.firstOf(2000);

  @Parameters(index = "2", paramLabel = "<day2>", description = "后一日 / The later day")
  Day after = Day.firstOf(2000);

  PolicyDiffCommand(CommandContext context) {
    super(context);
  }

  /** A change alike for several categories. */
  private record Change(
      String benefit,
      Text when,
      PolicyTerms.@Nullable Term before,
      PolicyTerms.@Nullable Term after) {
    String kind() {
      return before == null ? "ADDED" : after == null ? "REMOVED" : "CHANGED";
    }

    PolicyTerms.Term either() {
      return Objects.requireNonNull(after == null ? before : after);
    }
  }

  @Override
  public Integer call() throws IOException {
    MedassistClient client = client(false);
    Response<List<Pack>> first = packs(client, before);
    Response<List<Pack>> last = packs(client, after);
    Map<Change, List<Category>> changes =
        changes(
            PolicyTerms.of(policy(first.value(), before), before.year()),
            PolicyTerms.of(policy(last.value(), after), after.year()));
    if (json) {
      print(writer -> write(writer, changes));
      return ExitCode.DONE;
    }
    print(region + "，" + before + " → " + after, Style.bold);
    if (changes.isEmpty()) {
      note("没有变化", "nothing changed");
    }
    changes.forEach(this::show);
    printSource(last);
    return ExitCode.DONE;
  }

  private static Map<Change, List<Category>> changes(
      Map<PolicyTerms.Key, PolicyTerms.Term> before, Map<PolicyTerms.Key, PolicyTerms.Term> after) {
    Set<PolicyTerms.Key> keys = new LinkedHashSet<>(after.keySet());
    keys.addAll(before.keySet());
    Map<Change, List<Category>> changes = new LinkedHashMap<>();
    for (PolicyTerms.Key key : keys) {
      PolicyTerms.Term was = before.get(key);
      PolicyTerms.Term is = after.get(key);
      // A new document that says the same changes nothing for anybody.
      if (was == null || is == null || !was.figures().equals(is.figures())) {
        changes
            .computeIfAbsent(
                new Change(key.benefit(), key.when(), was, is), each -> new ArrayList<>())
            .add(key.category());
      }
    }
    return changes;
  }

  private void show(Change change, List<Category> categories) {
    print("");
    String kind =
        switch (change.kind()) {
          case "ADDED" -> "新增 added";
          case "REMOVED" -> "取消 removed";
          default -> "变更 changed";
        };
    Style style =
        switch (change.kind()) {
          case "ADDED" -> Style.fg_green;
          case "REMOVED" -> Style.fg_red;
          default -> Style.fg_yellow;
        };
    print(kind + "：" + both(change.either().name()) + "（" + change.benefit + "）", style);
    print("  适用 for：", PolicyTerms.to(categories, change.when).zh());
    Columns columns =
        new Columns("llll").row(Style.fg_cyan, "", "", before.toString(), after.toString());
    for (Map.Entry<String, Text> name : PolicyTerms.NAMES.entrySet()) {
      String was = shown(change.before, name.getKey());
      String is = shown(change.after, name.getKey());
      if (!was.equals(is)) {
        columns.row("", both(name.getValue()), was, is);
      }
    }
    columns.row(
        "",
        "依据 clause",
        change.before == null ? "" : change.before.clause(),
        change.after == null ? "" : change.after.clause());
    print(columns);
  }

  private static String shown(PolicyTerms.@Nullable Term term, String name) {
    return term == null || !term.figures().containsKey(name)
        ? ""
        : PolicyTerms.shown(name, term.figures().get(name));
  }

  private void write(JsonWriter writer, Map<Change, List<Category>> changes) throws IOException {
    writer.beginObject();
    writer.name("region").value(region);
    writer.name("from").value(before.toString());
    writer.name("to").value(after.toString());
    writer.name("changes").beginArray();
    for (Map.Entry<Change, List<Category>> each : changes.entrySet()) {
      Change change = each.getKey();
      writer.beginObject();
      writer.name("change").value(change.kind());
      writer.name("benefit").value(change.benefit);
      writer.name("name").value(change.either().name().zh());
      writer.name("nameEn").value(change.either().name().en());
      writer.name("categories").beginArray();
      for (Category category : each.getValue()) {
        writer.value(category.name());
      }
      writer.endArray();
      writer.name("when").value(change.when.zh());
      writer.name("whenEn").value(change.when.en());
      writer.name("before");
      write(writer, change.before);
      writer.name("after");
      write(writer, change.after);
      writer.endObject();
    }
    writer.endArray();
    writer.endObject();
  }

  private static void write(JsonWriter writer, PolicyTerms.@Nullable Term term) throws IOException {
    if (term == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    for (Map.Entry<String, @Nullable Object> figure : term.figures().entrySet()) {
      writer.name(figure.getKey()).jsonValue(figure.getValue());
    }
    writer.name("clause").value(term.clause());
    writer.endObject();
  }
}
