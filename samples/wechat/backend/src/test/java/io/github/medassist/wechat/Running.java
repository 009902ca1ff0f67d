// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.json.Json;
import io.github.medassist.sandbox.Options;
import io.github.medassist.sandbox.SampleResident;
import io.github.medassist.sandbox.Sandbox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The service, a stand-in for WeChat's server and a backend between them, for a class of tests; at
 * its end nothing that was printed, logged or answered holds what may not leave the backend.
 */
final class Running implements BeforeAllCallback, AfterAllCallback {
  static final String TEMPLATE = "stand-in-template";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  final MovableClock clock = new MovableClock();
  private final boolean counter;
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private WeChatStandIn weChat;
  private Sandbox sandbox;
  private Backend backend;

  Running(boolean counter) {
    this.counter = counter;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    PrintStream kept = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(kept);
    System.setErr(kept);
    weChat = new WeChatStandIn();
    sandbox = Sandbox.start(Options.ANY_PORT, line -> {});
    backend = backend(counter);
  }

  /** Starts a backend more between the same two. */
  Backend backend(boolean atCounter) throws IOException {
    return Backend.start(
        new Settings(
            0,
            sandbox.address().toString(),
            new Settings.MiniProgram(WeChatStandIn.APPID, WeChatStandIn.SECRET),
            weChat.url(),
            TEMPLATE,
            atCounter,
            Duration.ofMillis(100)),
        clock,
        seen::add);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    backend.close();
    sandbox.close();
    weChat.close();
    System.setOut(out);
    System.setErr(err);
    assertSecret(String.join("\n", seen));
    assertSecret(printed.toString(StandardCharsets.UTF_8));
  }

  static void assertSecret(String text) {
    assertThat(text)
        .doesNotContain(
            WeChatStandIn.openid(""),
            WeChatStandIn.SESSION_KEY,
            WeChatStandIn.SECRET,
            "stand-in-access-token");
  }

  WeChatStandIn weChat() {
    return weChat;
  }

  Sandbox sandbox() {
    return sandbox;
  }

  URI address() {
    return backend.address();
  }

  /** Has the backend look for new alerts, as each of its rounds does. */
  void tellAlerts() throws InterruptedException, ExecutionException {
    backend.tellAlerts();
  }

  /** The reference of the sample person with this name. */
  String ref(String name) {
    return sandbox.people().stream()
        .filter(each -> each.name().equals(name))
        .map(SampleResident::resident)
        .findFirst()
        .orElseThrow()
        .ref();
  }

  HttpResponse<String> get(String path, String token) {
    return send(address(), "GET", path, null, token);
  }

  HttpResponse<String> send(String method, String path, String body, String token) {
    return send(address(), method, path, body, token);
  }

  HttpResponse<String> send(URI to, String method, String path, String body, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(to + path))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      HttpResponse<String> response =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      seen.add(response.headers().map() + response.body());
      return response;
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Logs the user in whom the code's first part names; returns the session's token. */
  String login(String code) {
    HttpResponse<String> response =
        send("POST", "/wx/session", "{\"code\":\"" + code + "\"}", null);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return member(response, "token");
  }

  static Json.Members members(HttpResponse<String> response) {
    return Json.read(response.body().getBytes(StandardCharsets.UTF_8)).members();
  }

  static String member(HttpResponse<String> response, String name) {
    return members(response).required(name).string();
  }

  static void assertProblem(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("content-type"))
        .hasValue("application/problem+json; charset=utf-8");
    assertThat(member(response, "code")).isEqualTo(code);
    assertThat(member(response, "title")).isNotBlank();
    assertThat(member(response, "titleEn")).isNotBlank();
    assertThat(member(response, "detail")).isNotBlank();
    assertThat(member(response, "detailEn")).isNotBlank();
    assertThat(member(response, "traceId")).isNotBlank();
  }

  /** A clock that tests move. */
  static final class MovableClock extends java.time.Clock {
    private volatile Duration ahead = Duration.ZERO;

    void move(Duration by) {
      ahead = ahead.plus(by);
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(ahead);
    }

    @Override
    public java.time.ZoneId getZone() {
      return java.time.ZoneOffset.UTC;
    }

    @Override
    public java.time.Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
