// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core;

import io.github.medassist.core.value.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The files that tests read: beside the test sources, so that an official can add to them. */
public final class TestData {
  /** Whether generated files are written anew: {@code mvn test -Dmedassist.update=true}. */
  public static final boolean UPDATE = Boolean.getBoolean("medassist.update");

  private static final Path MODULE = Path.of("").toAbsolutePath();
  private static final String CORE = "io/github/medassist/core/";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private TestData() {}

  /** A file or folder of the module, such as {@code target/coverage.md}. */
  public static Path inModule(String path) {
    return MODULE.resolve(path);
  }

  /** A file or folder of the test resources. */
  public static Path path(String name) {
    return MODULE.resolve("src/test/resources/" + CORE + name);
  }

  /** A file or folder of the main resources. */
  public static Path mainPath(String name) {
    return MODULE.resolve("src/main/resources/" + CORE + name);
  }

  /** The JSON files in {@code folder} and below, by name. */
  public static List<Path> jsonFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of {@code file}. */
  public static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of {@code file}. */
  public static String text(Path file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  /** Writes {@code text} to {@code file}. */
  public static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static JsonNode tree(String json) {
    return MAPPER.readTree(json);
  }

  public static JsonNode tree(byte[] json) {
    return MAPPER.readTree(json);
  }

  /** {@code json}, laid out for reading. */
  public static String pretty(JsonNode json) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json);
  }

  /** The bytes of {@code json}. */
  public static byte[] bytes(JsonNode json) {
    return MAPPER.writeValueAsBytes(json);
  }

  /** A node {@code {"zh": ..., "en": ...}} as a text. */
  public static Text words(JsonNode node) {
    return Text.of(node.path("zh").asString(), node.path("en").asString());
  }
}
