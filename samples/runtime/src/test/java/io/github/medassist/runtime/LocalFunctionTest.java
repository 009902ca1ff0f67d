// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.deploy.FunctionDefinition;
import io.github.medassist.store.LocalStore;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The very packages that are deployed, under Lambda's own runtime client. */
class LocalFunctionTest {
  private static final Duration WITHIN = Duration.ofSeconds(20);
  private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

  private static final Map<FunctionDefinition.Bundle, Bundle> BUNDLES =
      new EnumMap<>(FunctionDefinition.Bundle.class);
  private static LocalStore store;

  private final List<String> log = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void unpack() throws IOException {
    for (FunctionDefinition.Bundle each : FunctionDefinition.Bundle.values()) {
      BUNDLES.put(each, Bundle.unpack(BundleTest.zip(each)));
    }
    store = LocalStore.start(null);
  }

  @AfterAll
  static void delete() throws IOException {
    store.close();
    for (Bundle each : BUNDLES.values()) {
      each.close();
    }
  }

  private LocalFunction start(FunctionDefinition definition) throws IOException {
    return start(definition, Map.of());
  }

  private LocalFunction start(FunctionDefinition definition, Map<String, String> more)
      throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put(Settings.REFERENCE_KEY, KEY);
    environment.put(Settings.SEALING_KEY, KEY);
    environment.put(LocalFunction.DYNAMODB_ENDPOINT, store.address().toString());
    environment.putAll(more);
    return LocalFunction.start(
        LocalFunction.Start.of(
            BUNDLES.get(definition.bundle()).root(), definition.className(), environment),
        log::add);
  }

  private static byte[] event(String method, String body) {
    return """
    {"version":"2.0","requestContext":{"requestId":"r-1","http":{"method":"%s"}},"body":"%s"}
    """
        .formatted(method, body.replace("\"", "\\\""))
        .getBytes(UTF_8);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"ALERT", "LEDGER"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyFunctionBehindTheGatewayAnswers(FunctionDefinition definition) throws IOException {
    try (LocalFunction function = start(definition)) {
      String answer = new String(function.invoke(event("GET", ""), WITHIN), UTF_8);
      assertThat(answer).contains("\"statusCode\":").doesNotContain("\"statusCode\":5");
    }
  }

  @Test
  void itAnswers() throws IOException {
    try (LocalFunction function = start(FunctionDefinition.HEALTH)) {
      for (int i = 0; i < 3; i++) {
        assertThat(new String(function.invoke(event("GET", ""), WITHIN), UTF_8))
            .contains("\"statusCode\":200", "UP");
      }
    }
  }

  @Test
  void itSaysHowLongItTook() throws IOException {
    try (LocalFunction function = start(FunctionDefinition.HEALTH)) {
      Duration init = function.awaitInit();
      LocalFunction.Answer answer = function.ask(event("GET", ""), WITHIN);
      assertThat(answer.duration()).isPositive();
      assertThat(answer.sinceStart()).isGreaterThan(init.plus(answer.duration()));
    }
  }

  @Test
  void itEndsWhenAsked() throws IOException {
    try (LocalFunction function = start(FunctionDefinition.HEALTH)) {
      function.awaitInit();
      function.end(WITHIN);
      assertThat(function.process().isAlive()).isFalse();
    }
  }

  @Test
  void anEstimate() throws IOException {
    String request =
        """
        {"region":"990001","date":"2023-05-10","scheme":"RESIDENT","category":"NONE",\
        "visit":{"care":"INPATIENT","referral":"REFERRED","facility":{"level":2,"place":"IN_COUNTY"},\
        "costs":{"total":6000000,"inScope":5000000}}}\
        """;
    try (LocalFunction function = start(FunctionDefinition.WHAT_IF)) {
      assertThat(new String(function.invoke(event("POST", request), WITHIN), UTF_8))
          .contains("\"statusCode\":200", "patientPays");
    }
  }

  @Test
  void aStreamWithoutChanges() throws IOException {
    try (LocalFunction function = start(FunctionDefinition.ALERT)) {
      assertThat(new String(function.invoke("{\"Records\":[]}".getBytes(UTF_8), WITHIN), UTF_8))
          .isEqualTo("{\"batchItemFailures\":[]}");
    }
  }

  @Test
  void aFunctionThatThrows() throws IOException {
    try (LocalFunction function = start(FunctionDefinition.LEDGER)) {
      assertThatIOException()
          .isThrownBy(() -> function.invoke("{}".getBytes(UTF_8), WITHIN))
          .withMessage("the function threw io.github.medassist.core.problem.InvalidInputException");
    }
  }

  @Test
  void aFunctionThatCannotBeMade() throws IOException {
    try (LocalFunction function =
        start(FunctionDefinition.QUOTA, Map.of(Settings.REFERENCE_KEY, "x"))) {
      assertThatIOException()
          .isThrownBy(() -> function.invoke(event("GET", ""), WITHIN))
          .withMessage("the function could not be made: see its log");
      assertThat(String.join("\n", log)).contains("openssl rand -base64 32");
    }
  }

  @Test
  void aFunctionThatIsKilled() throws IOException {
    try (LocalFunction function = start(FunctionDefinition.HEALTH)) {
      function.awaitInit();
      function.process().destroyForcibly();
      assertThatIOException()
          .isThrownBy(() -> function.invoke(event("GET", ""), WITHIN))
          .withMessageContaining("has ended");
    }
  }
}
