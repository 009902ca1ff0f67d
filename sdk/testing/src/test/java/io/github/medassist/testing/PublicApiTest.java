// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.testing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The public API of core and client is what {@code api/signatures.txt} of each says, as the JDK's
 * javap prints it. A change that is meant is accepted with {@code mvn -pl sdk/testing -am test
 * -Dmedassist.update=true} and then shows in the review.
 */
final class PublicApiTest {
  @ParameterizedTest
  @ValueSource(strings = {"core", "client"})
  void isWhatTheSignaturesSay(String module) throws Exception {
    Path classes = Path.of("..", module, "target", "classes");
    Path signatures = Path.of("..", module, "api", "signatures.txt");
    String api = javap(classes, publicClasses(classes));
    if (Boolean.getBoolean("medassist.update")) {
      Files.writeString(signatures, api);
    }
    assertThat(api)
        .as("public API of %s; accept a change with -Dmedassist.update=true", module)
        .isEqualTo(Files.readString(signatures));
  }

  private static List<String> publicClasses(Path classes)
      throws IOException, ClassNotFoundException {
    List<String> names;
    try (Stream<Path> files = Files.walk(classes)) {
      names =
          files
              .map(file -> classes.relativize(file).toString())
              .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
              .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
              .sorted()
              .toList();
    }
    List<String> visible = new ArrayList<>();
    for (String name : names) {
      if (isVisible(Class.forName(name, false, PublicApiTest.class.getClassLoader()))) {
        visible.add(name);
      }
    }
    return visible;
  }

  private static boolean isVisible(Class<?> type) {
    Class<?> around = type.getEnclosingClass();
    return (type.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0
        && !type.isAnonymousClass()
        && !type.isLocalClass()
        && (around == null || isVisible(around));
  }

  private static String javap(Path classes, List<String> names) {
    List<String> arguments = new ArrayList<>(List.of("-protected", "-cp", classes.toString()));
    arguments.addAll(names);
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    int exit =
        ToolProvider.findFirst("javap")
            .orElseThrow()
            .run(writer, writer, arguments.toArray(new String[0]));
    assertThat(exit).as(out.toString()).isZero();
    return out.toString()
        .lines()
        .filter(line -> !line.startsWith("Compiled from"))
        .collect(joining("\n", "", "\n"));
  }
}
