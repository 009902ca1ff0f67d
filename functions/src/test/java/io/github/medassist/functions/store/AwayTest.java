// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.deploy.FunctionDefinition;
import io.github.medassist.functions.deploy.Route;
import io.github.medassist.functions.deploy.TestRequest;
import io.github.medassist.functions.store.dynamo.DynamoStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.exception.SdkClientException;

/** A store that cannot be reached, or does not answer. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class AwayTest {
  @AfterEach
  void endTheCall() {
    Deadline.end();
  }

  private static Settings over(String store) {
    return new Settings(
        "medassist", URI.create(store), null, null, null, Clock.system(Settings.CHINA));
  }

  private static void assertToBeTriedAgain(Settings settings) throws IOException {
    RequestStreamHandler function = FunctionDefinition.QUOTA.make(settings);
    assertThat(
            TestRequest.of(Route.QUOTA).by("resident", "r").path("ref", "me").to(function).status())
        .isEqualTo(503);
  }

  @Test
  void aHostThatNobodyKnows() throws IOException {
    assertToBeTriedAgain(over("http://nowhere.invalid:8000"));
  }

  @Test
  void aHostThatRefuses() throws IOException {
    assertToBeTriedAgain(over("http://127.0.0.1:1"));
  }

  @Test
  void aStoreThatDoesNotAnswerIsNotWaitedForLongerThanTheCallerWaits() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        DynamoStore store = DynamoStore.of(over("http://127.0.0.1:" + silent.getLocalPort()))) {
      Deadline.begin(1_200);
      long start = System.nanoTime();
      assertThatThrownBy(() -> store.residents().item("r")).isInstanceOf(SdkClientException.class);
      // Three attempts of three seconds, were it not for the deadline.
      assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(3_000);
    }
  }
}
