// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Swift client is not compiled here, but what most often breaks one is looked at. */
class SwiftClientTest {
  private static final Pattern TYPE =
      Pattern.compile("(?m)^public (?:final class|class|struct|enum) (\\w+)");

  /**
   * Reserved, of Swift's standard library, or of Foundation, which every generated file imports.
   */
  private static final Set<String> TAKEN =
      Set.of(
          "associatedtype",
          "class",
          "deinit",
          "enum",
          "extension",
          "fileprivate",
          "func",
          "import",
          "init",
          "inout",
          "internal",
          "let",
          "open",
          "operator",
          "private",
          "precedencegroup",
          "protocol",
          "public",
          "rethrows",
          "static",
          "struct",
          "subscript",
          "typealias",
          "var",
          "any",
          "as",
          "await",
          "break",
          "case",
          "catch",
          "continue",
          "default",
          "defer",
          "do",
          "else",
          "fallthrough",
          "false",
          "for",
          "guard",
          "if",
          "in",
          "is",
          "nil",
          "repeat",
          "return",
          "self",
          "super",
          "switch",
          "throw",
          "throws",
          "true",
          "try",
          "where",
          "while",
          "type",
          "array",
          "bool",
          "character",
          "collection",
          "data",
          "date",
          "decimal",
          "dictionary",
          "double",
          "encodable",
          "error",
          "float",
          "int",
          "int64",
          "never",
          "notification",
          "operation",
          "optional",
          "range",
          "result",
          "sequence",
          "set",
          "string",
          "task",
          "unit",
          "url",
          "uuid",
          "void");

  @Test
  void everyModelHasANameOfItsOwnThatSwiftDoesNotTake() throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.walk(ContractDocument.CLIENTS.resolve("swift"))) {
      for (Path file : files.filter(each -> each.toString().contains("Models")).toList()) {
        if (file.toString().endsWith(".swift")) {
          TYPE.matcher(Files.readString(file))
              .results()
              .map(MatchResult::group)
              .map(each -> each.substring(each.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT))
              .forEach(names::add);
        }
      }
    }

    assertThat(names).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    assertThat(names).doesNotContainAnyElementsOf(TAKEN);
  }

  /** The generator gives a schema another name where its own is taken. */
  @Test
  void noModelWasRenamed() {
    List<String> missing = new ArrayList<>();
    ContractDocument.at("/components/schemas")
        .properties()
        .forEach(
            schema -> {
              boolean model = schema.getValue().has("properties") || schema.getValue().has("enum");
              if (model && !isThere(schema.getKey())) {
                missing.add(schema.getKey());
              }
            });

    assertThat(missing).isEmpty();
  }

  private static boolean isThere(String model) {
    try (Stream<Path> files = Files.walk(ContractDocument.CLIENTS.resolve("swift"))) {
      return files.anyMatch(file -> file.endsWith(model + ".swift"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
