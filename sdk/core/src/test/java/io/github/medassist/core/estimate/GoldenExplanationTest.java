// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.TestData;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Policies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole answers with all their words, byte for byte: a change of a sentence or of a member shows in
 * a review. Written anew with {@code mvn test -pl sdk/core -Dmedassist.update=true}.
 *
 * <p>Hashes and the engine's version are masked, so that these files change only with what an
 * answer says.
 */
class GoldenExplanationTest {
  private static final String REQUEST = ".request.json";

  static Stream<Path> requests() {
    List<Path> files = TestData.jsonFiles(TestData.path("golden"));
    return files.stream().filter(file -> file.toString().endsWith(REQUEST));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void theWholeAnswerIsUnchanged(Path request) {
    String name = request.getFileName().toString().replace(REQUEST, ".answer.json");
    Path file = request.resolveSibling(name);
    Estimate estimate =
        new Estimator(Policies.builtIn())
            .estimate(EstimateRequest.read(Json.read(TestData.bytes(request))));
    byte[] json = Json.write(writer -> EstimateJson.write(writer, estimate));
    String answer =
        TestData.pretty(TestData.tree(json))
                .replaceAll("\"[0-9a-f]{64}\"", "\"(sha256)\"")
                .replaceAll("\"engine\" : \"[^\"]+\"", "\"engine\" : \"(version)\"")
            + "\n";
    if (TestData.UPDATE) {
      TestData.write(file, answer);
    }
    assertThat(Files.exists(file) ? TestData.text(file) : "").as(name).isEqualTo(answer);
  }
}
