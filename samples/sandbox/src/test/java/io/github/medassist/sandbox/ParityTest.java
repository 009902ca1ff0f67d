// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.json.Json;
import io.github.medassist.parity.Corpus;
import io.github.medassist.parity.CorpusRunner;
import io.github.medassist.parity.ParityCheck;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What-if over HTTP and the engine in an app are one: the whole corpus, byte for byte. */
class ParityTest {
  @RegisterExtension static final SandboxExtension RUNNING = SandboxExtension.shared();

  private static final int CALLERS = 4;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void theServiceAnswersAsCoreDoes() throws Exception {
    List<Callable<byte[]>> calls = new ArrayList<>();
    for (String question : Corpus.all()) {
      calls.add(() -> answer(question));
    }
    List<byte[]> answers = new ArrayList<>();
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      for (Future<byte[]> each : callers.invokeAll(calls)) {
        answers.add(each.get());
      }
    } finally {
      callers.shutdownNow();
    }

    assertThat(new ParityCheck().differences(answers)).isEmpty();
  }

  /** The body as it came; of a problem, its code and place, since its trace id is never twice. */
  private byte[] answer(String question) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(RUNNING.sandbox().address() + "/v1/estimates"))
            .POST(HttpRequest.BodyPublishers.ofString(question))
            .build();
    HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() == 200) {
      return response.body();
    }
    Json.Members problem = Json.read(response.body()).members();
    return CorpusRunner.refusal(
        problem.required("code").string(), problem.required("pointer").string());
  }
}
