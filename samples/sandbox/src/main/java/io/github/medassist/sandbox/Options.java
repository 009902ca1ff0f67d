// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * How a sandbox is started.
 *
 * @param port the port to serve on; 0 for any that is free
 * @param store an existing folder that keeps the data, or null to keep it in memory
 * @param packs an existing folder with policy packs of one's own, or null for the built-in ones
 * @param bundles the folder with the packages that are deployed, to run those in processes of their
 *     own, or null to run the functions in this one
 */
public record Options(
    int port, @Nullable Path store, @Nullable Path packs, @Nullable Path bundles) {
  /** The arguments, for {@code --help}. */
  static final String USAGE =
      """
      用法 Usage: sandbox [--packaged] [--help]

        --packaged   运行打包后的函数，每个函数一个进程，与部署时相同
                     run the packages that are deployed, a process a function; make them first:
                     mvn -pl functions/ledger -am package -DskipTests
        --help       本说明 this text

      PORT=8081                    端口 the port; 8080 if absent
      -Dmedassist.store=<folder>   数据存放目录 keeps the data; in memory if absent
      -Dmedassist.packs=<folder>   自有政策包目录 policy packs of one's own
      -Dmedassist.bundles=<folder> 函数包目录 where --packaged looks; functions/target if absent
      -Dmedassist.exit=true        给出三个答案后退出 ends after the three answers
      """;

  private static final int DEFAULT_PORT = 8080;

  /** On any free port, in memory, with the built-in packs. */
  public static final Options ANY_PORT = new Options(0, null, null, null);

  /**
   * Reads the options that a person gives: the arguments, {@code PORT} from the environment, {@code
   * medassist.store}, {@code medassist.packs} and {@code medassist.bundles} from the system
   * properties.
   *
   * @throws IOException if one is wrong, in one line that says how to mend it
   */
  public static Options of(
      List<String> arguments, Map<String, String> environment, Properties properties)
      throws IOException {
    if (!arguments.isEmpty() && !arguments.equals(List.of("--packaged"))) {
      throw new IOException("unknown argument: there is --packaged, and --help that explains all");
    }
    return new Options(
        port(environment.get("PORT")),
        folder(properties, "medassist.store"),
        folder(properties, "medassist.packs"),
        arguments.isEmpty()
            ? null
            : Path.of(properties.getProperty("medassist.bundles", "functions/target")));
  }

  private static int port(@Nullable String text) throws IOException {
    if (text == null || text.isEmpty()) {
      return DEFAULT_PORT;
    }
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
      throw new IOException("PORT is no port: give a number from 0 to 65535, such as PORT=8081");
    }
    return Integer.parseInt(text);
  }

  private static @Nullable Path folder(Properties properties, String name) throws IOException {
    String text = properties.getProperty(name);
    if (text == null || text.isEmpty()) {
      return null;
    }
    Path folder = Path.of(text);
    if (!Files.isDirectory(folder)) {
      throw new IOException(
          name + ": no such folder: " + folder + "; make it first, or leave the option out");
    }
    return folder;
  }
}
