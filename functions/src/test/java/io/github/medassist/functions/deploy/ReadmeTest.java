// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** README's table of what each function may do is the one that the deployment is made from. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final String HEAD =
      """
      | function | package | the table and its index | beside |
      |---|---|---|---|
      """;

  @Test
  void saysWhatEachFunctionMayDo() throws IOException {
    String readme = Files.readString(README);
    int begin = readme.indexOf(HEAD);
    assertThat(begin).as("README.md has a table with this head:\n" + HEAD).isNotNegative();
    int end = readme.indexOf("\n\n", begin) + 1;
    String table =
        HEAD
            + Stream.of(FunctionDefinition.values())
                .map(ReadmeTest::row)
                .collect(Collectors.joining());
    if (Boolean.getBoolean("medassist.update")) {
      Files.writeString(README, readme.substring(0, begin) + table + readme.substring(end));
      return;
    }

    assertThat(readme.substring(begin, end))
        .as("write it anew: -Dmedassist.update=true")
        .isEqualTo(table);
  }

  private static String row(FunctionDefinition function) {
    List<String> needs =
        new TreeSet<>(function.needs())
            .stream().map(need -> need.name().toLowerCase(Locale.ROOT)).toList();
    return "| `%s` | %s | %s | %s |\n"
        .formatted(
            function.className().substring(function.className().lastIndexOf('.') + 1),
            function.bundle().file(),
            new TreeSet<>(function.actions())
                .stream().map(action -> "`" + action + "`").collect(Collectors.joining(", ")),
            String.join(", ", needs));
  }
}
