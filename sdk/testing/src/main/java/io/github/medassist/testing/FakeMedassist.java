// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.testing;

import io.github.medassist.client.MedassistClient;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.resident.Resident;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;

/**
 * A Medassist service on this machine, for the tests of an app: it answers over HTTP what the real
 * one would, from the library's own policy packs and the {@link People} it is given.
 *
 * <pre>{@code
 * try (FakeMedassist fake = FakeMedassist.start(People.WITH_A_STAY)) {
 *   MedassistClient client = fake.client(People.WITH_A_STAY).build();
 *   Quota quota = client.quotas().get(2023).execute();
 *   fake.away(true);
 *   // ... and what does the app show now?
 * }
 * }</pre>
 *
 * <p>It keeps grants while it runs, and knows no settlements, alerts or accesses.
 */
public final class FakeMedassist implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();
  private final ConcurrentMap<String, Resident> people = new ConcurrentHashMap<>();
  private final LinkedBlockingQueue<MockResponse> troubles = new LinkedBlockingQueue<>();

  private final Routes routes = new Routes(Policies.builtIn(), people, troubles);

  private FakeMedassist() {
    server.setDispatcher(routes);
  }

  /**
   * Starts a service that knows {@code residents}.
   *
   * @throws IOException if there is no free port
   */
  public static FakeMedassist start(Resident... residents) throws IOException {
    FakeMedassist fake = new FakeMedassist();
    for (Resident resident : residents) {
      fake.put(resident);
    }
    fake.server.start();
    return fake;
  }

  /** Enters {@code resident}, in the place of the one of the same reference. */
  public void put(Resident resident) {
    people.put(resident.ref(), resident);
  }

  /** The base URL, to be given to a client's builder. */
  public String url() {
    return server.url("/").toString();
  }

  /** The token that {@code resident} signs in with. */
  public String token(Resident resident) {
    return Routes.TOKEN + resident.ref();
  }

  /** A builder of a client that speaks to this service as {@code resident}. */
  public MedassistClient.Builder client(Resident resident) {
    return MedassistClient.builder(url()).tokenProvider(() -> token(resident));
  }

  /** Answers the next {@code calls} requests that the service is busy (503). */
  public void busy(int calls) {
    trouble(
        calls,
        Routes.problem(
            503,
            "STORE_UNAVAILABLE",
            "暂时无法查询，请稍后再试",
            "Store unavailable",
            "若多次重试仍不成功，请将查询编号告知运维人员",
            "try again in a moment"));
  }

  /** Breaks every connection until it is back. */
  public void away(boolean away) {
    routes.away(away);
  }

  /** Answers the next {@code calls} requests as the sign-in page of a wireless network does. */
  public void signInPage(int calls) {
    trouble(
        calls,
        new MockResponse()
            .setHeader("Content-Type", "text/html; charset=utf-8")
            .setBody("<!DOCTYPE html><title>Wi-Fi</title>"));
  }

  /** Answers the next {@code calls} requests byte by byte, {@code millis} apart. */
  public void slow(int calls, long millis) {
    trouble(
        calls,
        new MockResponse()
            .setHeader("Content-Type", "application/json")
            .setBody("{\"status\":\"UP\",\"engine\":\"slow\"}")
            .throttleBody(1, millis, TimeUnit.MILLISECONDS));
  }

  private void trouble(int calls, MockResponse answer) {
    for (int i = 0; i < calls; i++) {
      troubles.add(answer);
    }
  }

  /** The requests that came since this was last asked, as method and path. */
  public List<String> requests() {
    List<String> requests = new ArrayList<>();
    try {
      for (RecordedRequest request = server.takeRequest(0, TimeUnit.MILLISECONDS);
          request != null;
          request = server.takeRequest(0, TimeUnit.MILLISECONDS)) {
        requests.add(request.getMethod() + " " + request.getPath());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return requests;
  }

  /** Stops the service. */
  @Override
  public void close() throws IOException {
    server.shutdown();
  }
}
