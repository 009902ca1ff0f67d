// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.android;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.json.Json;
import io.github.medassist.parity.CorpusRunner;
import io.github.medassist.parity.ParityCheck;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A shrunk app does what the unshrunk one does, with no rule but those in the jars and one for its
 * own entries; and without those of the jars' rules that keep anything but enums' constants, so
 * nothing else is found by reflection.
 */
class ShrinkTest {
  private static final MockWebServer SERVER = new MockWebServer();
  private static ParityCheck unshrunk;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws Exception {
    unshrunk = new ParityCheck();
    CorpusRunner answers = new CorpusRunner();
    SERVER.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            byte[] answer = answers.answer(request.getBody().readUtf8());
            boolean refused = Json.read(answer).members().optional("code") != null;
            return new MockResponse()
                .setResponseCode(refused ? 422 : 200)
                .setHeader("Content-Type", "application/" + (refused ? "problem+json" : "json"))
                .setBody(new Buffer().write(answer));
          }
        });
    SERVER.start();
  }

  @AfterAll
  static void stop() throws Exception {
    SERVER.shutdown();
  }

  @ParameterizedTest
  @EnumSource(Shrinker.class)
  void theJarsOwnRulesAreEnough(Shrinker shrinker) throws Exception {
    assertSameWhenShrunk(shrinker, AppJars.all(folder));
  }

  /** The JDK itself looks for enums' constants by name. */
  @Test
  void nothingElseNeedsToBeKept() throws Exception {
    List<Path> jars =
        AppJars.changed(
            AppJars.all(folder),
            folder,
            (name, bytes) ->
                Shrinker.isRules(name)
                    ? Shrinker.withoutKeeps(new String(bytes, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8)
                    : bytes);

    assertSameWhenShrunk(Shrinker.R8_FULL, jars);
  }

  private void assertSameWhenShrunk(Shrinker shrinker, List<Path> jars) throws Exception {
    Path shrunk = folder.resolve("shrunk.jar");
    Path mapping = folder.resolve("mapping.txt");
    shrinker.shrink(jars, shrunk, mapping);
    Measurements.print(
        "%s: %,d bytes of class files, %,d of them the SDK's, its packs included",
        shrinker, Files.size(shrunk), ownShare(shrunk, mapping));

    String address = SERVER.url("/").toString();
    assertThat(JavaProcess.client(List.of(shrunk), address))
        .isEqualTo(JavaProcess.client(jars, address))
        .contains("\"outcome\":\"EXACT\"", "EXACT ", "UNKNOWN_REGION /region");
    assertThat(
            unshrunk.differences(
                JavaProcess.PROGRAM, AppJars.classPath(List.of(shrunk)), folder.toFile()))
        .isEmpty();
  }

  /** The compressed size of what comes from core and client. */
  private static long ownShare(Path shrunk, Path mapping) throws Exception {
    Map<String, String> originals = new HashMap<>();
    for (String line : Files.readAllLines(mapping)) {
      int arrow = line.indexOf(" -> ");
      if (arrow > 0 && !line.startsWith(" ") && line.endsWith(":")) {
        String name = line.substring(arrow + 4, line.length() - 1).replace('.', '/');
        originals.put(name + ".class", line.substring(0, arrow).replace('.', '/'));
      }
    }
    long sum = 0;
    try (ZipFile zip = new ZipFile(shrunk.toFile())) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        String origin = originals.getOrDefault(entry.getName(), entry.getName());
        if (origin.startsWith("io/github/medassist/core/")
            || origin.startsWith("io/github/medassist/client/")) {
          sum += entry.getCompressedSize();
        }
      }
    }
    return sum;
  }
}
