package io.github.medassist.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * How a sandbox is started.
 *
 * @param port the port to serve on; 0 for any that is free
 * @param store an existing folder that keeps the data, or null to keep it in memory
 * @param packs an existing folder with policy packs of one's own, or null for the built-in ones
 */
public record Options(int port, @Nullable Path store, @Nullable Path packs) {
  private static final int DEFAULT_PORT = 8080;

  /** On any free port, in memory, with the built-in packs. */
  public static final Options ANY_PORT = new Options(0, null, null);

  /**
   * Reads the options that a person gives: {@code PORT} from the environment, {@code
   * medassist.store} and {@code medassist.packs} from the system properties.
   *
   * @throws IOException if one is wrong, in one line that says how to mend it
   */
  public static Options of(Map<String, String> environment, Properties properties)
      throws IOException {
    return new Options(
        port(environment.get("PORT")),
        folder(properties, "medassist.store"),
        folder(properties, "medassist.packs"));
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
