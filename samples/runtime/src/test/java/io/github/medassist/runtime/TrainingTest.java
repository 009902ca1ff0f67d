// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.medassist.functions.deploy.FunctionDefinition;
import io.github.medassist.store.LocalStore;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An image's function with its ahead-of-time cache, on JDK 25. */
class TrainingTest {
  private static final Path INSTALLED = Path.of("/usr/lib/jvm");
  private static final Duration WITHIN = Duration.ofSeconds(20);

  @TempDir private Path folder;

  private static String jdk25() throws IOException {
    List<Path> found = List.of();
    if (Files.isDirectory(INSTALLED)) {
      try (Stream<Path> homes = Files.list(INSTALLED)) {
        found =
            homes
                .filter(home -> home.getFileName().toString().contains("25"))
                .map(home -> home.resolve("bin").resolve("java"))
                .filter(Files::isExecutable)
                .toList();
      }
    }
    boolean required = "required".equals(System.getProperty("medassist.jdk25"));
    assumeTrue(required || !found.isEmpty(), "no JDK 25 below " + INSTALLED);
    return found.get(0).toString();
  }

  private Path client() throws IOException {
    Path client = Files.createDirectories(folder.resolve("client"));
    for (Path each : LocalFunction.Start.client()) {
      Files.copy(each, client.resolve(each.getFileName()));
    }
    return client;
  }

  private static Path jar() {
    return BundleTest.zip(FunctionDefinition.Bundle.API).resolveSibling("medassist-api.jar");
  }

  @Test
  void theCacheIsUsedAndTheFunctionAnswers() throws IOException {
    String java = jdk25();
    String handler = FunctionDefinition.QUOTA.className();
    Training.train(java, jar(), client(), handler, folder.resolve("out"), null);

    // AOTMode=on: the JVM ends where it cannot use the cache.
    List<String> arguments = Files.readAllLines(folder.resolve("out").resolve("java.args"));
    List<String> options = new ArrayList<>(List.of("-XX:AOTMode=on", "-Xlog:class+load"));
    options.addAll(arguments.subList(0, arguments.indexOf("-cp")));
    List<Path> classPath =
        Stream.of(arguments.get(arguments.size() - 1).split(File.pathSeparator))
            .map(Path::of)
            .toList();
    List<String> log = new CopyOnWriteArrayList<>();
    try (LocalStore store = LocalStore.start(null);
        LocalFunction function =
            LocalFunction.start(
                new LocalFunction.Start(
                    List.of(java),
                    options,
                    classPath,
                    folder,
                    handler,
                    Map.of(LocalFunction.DYNAMODB_ENDPOINT, store.address().toString())),
                log::add)) {
      String answer =
          new String(
              function.invoke(
                  """
                  {"version":"2.0","requestContext":{"requestId":"r-1","http":{"method":"GET"}}}
                  """
                      .getBytes(UTF_8),
                  WITHIN),
              UTF_8);
      assertThat(answer).contains("TOKEN_MISSING");
    }
    assertThat(log).anyMatch(line -> line.contains("functions.quota.QuotaEndpoint source: shared"));
  }

  @Test
  void aJvmThatKnowsNoCache() throws IOException {
    Path client = client();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    assumeTrue(Runtime.version().feature() < 25);
    assertThatIOException()
        .isThrownBy(
            () ->
                Training.train(
                    java,
                    jar(),
                    client,
                    FunctionDefinition.HEALTH.className(),
                    folder.resolve("out"),
                    null))
        .withMessageContaining("ended");
  }
}
