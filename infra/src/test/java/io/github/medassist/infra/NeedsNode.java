// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import java.io.File;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIf;

/** A test of what the CDK makes, which it does by Node: left out where that is not installed. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
    value = "io.github.medassist.infra.NeedsNode$Command#node",
    disabledReason = "no node on the path: the CDK makes no template without")
@interface NeedsNode {
  /** Looks for commands. */
  final class Command {
    private Command() {}

    static boolean node() {
      return isThere("node") || isThere("node.exe");
    }

    static boolean isThere(String name) {
      String path = System.getenv().getOrDefault("PATH", "");
      return Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
          .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }
  }
}
