// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A client and a server on a real socket. */
abstract class ServerTest {
  static final String TOKEN = "eyJhbGciOiJFUzI1NiJ9.c2VjcmV0.c2lnbmVk";

  final MockWebServer server = new MockWebServer();
  MedassistClient client;

  @BeforeEach
  void start() throws IOException {
    server.start();
    client = builder().build();
  }

  @AfterEach
  void stop() throws IOException {
    server.shutdown();
  }

  MedassistClient.Builder builder() {
    return MedassistClient.builder(server.url("/").toString()).tokenProvider(() -> TOKEN);
  }

  void answer(byte[] json) {
    server.enqueue(json(200, "application/json; charset=utf-8", json));
  }

  /** Answers so, three times if that makes the client ask again. */
  void answer(int status, String type, String body) {
    MockResponse answer =
        new MockResponse().setResponseCode(status).setHeader("Content-Type", type).setBody(body);
    for (int i = 0; i < (RetryInterceptor.isBusy(status) ? 3 : 1); i++) {
      server.enqueue(answer);
    }
  }

  /** Answers so to three attempts. */
  void answerAlways(MockResponse answer) {
    for (int i = 0; i < 3; i++) {
      server.enqueue(answer);
    }
  }

  void problem(int status, String body) {
    answer(status, "application/problem+json; charset=utf-8", body);
  }

  static MockResponse json(int status, String type, byte[] body) {
    return new MockResponse()
        .setResponseCode(status)
        .setHeader("Content-Type", type)
        .setBody(new Buffer().write(body));
  }

  RecordedRequest request() throws InterruptedException {
    RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
    if (request == null) {
      throw new AssertionError("no request came");
    }
    return request;
  }
}
