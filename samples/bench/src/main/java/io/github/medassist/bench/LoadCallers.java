// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import io.github.medassist.core.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Callers who each ask again as soon as they are answered. */
final class LoadCallers {
  static final int CALLERS = 8;

  /** What is asked. */
  enum Kind {
    /** What is left of the year. */
    QUOTA,
    /** Whether somebody is enrolled. */
    ENROLLMENT,
    /** What will be paid. */
    ESTIMATE,
    /** A visit is recorded. */
    SETTLEMENT
  }

  /**
   * Somebody of the sandbox.
   *
   * @param ref the reference
   * @param token a token of this person
   */
  record Resident(String ref, String token) {
    @Override
    public String toString() {
      return ref;
    }
  }

  private final HttpClient client;
  private final URI address;
  private final String agency;
  private final List<Resident> residents;
  private int runs;

  LoadCallers(HttpClient client, URI address, String agency, List<Resident> residents) {
    this.client = client;
    this.address = address;
    this.agency = agency;
    this.residents = residents;
  }

  /** Lets all of them call for {@code nanos}, and returns the calls a second. */
  double run(long nanos, LoadTally tally) throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(CALLERS);
    runs++;
    long start = System.nanoTime();
    try {
      List<Future<Integer>> callers = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        int caller = i;
        callers.add(pool.submit(() -> call(caller, start + nanos, tally)));
      }
      int calls = 0;
      for (Future<Integer> each : callers) {
        calls += each.get();
      }
      return calls * 1e9 / (System.nanoTime() - start);
    } finally {
      pool.shutdownNow();
    }
  }

  private int call(int caller, long end, LoadTally tally) throws InterruptedException {
    Random random = new Random(31L * runs + caller);
    int calls = 0;
    while (System.nanoTime() < end) {
      Resident resident = residents.get(random.nextInt(residents.size()));
      int draw = LoadBench.draw(random);
      Kind kind =
          draw < 4
              ? Kind.QUOTA
              : draw < 7 ? Kind.ENROLLMENT : draw < 9 ? Kind.ESTIMATE : Kind.SETTLEMENT;
      String id = runs + "-" + caller + "-" + calls;
      long start = System.nanoTime();
      String failure = send(request(kind, resident, id));
      tally.add(kind, System.nanoTime() - start, failure);
      calls++;
    }
    return calls;
  }

  private HttpRequest request(Kind kind, Resident resident, String id) {
    return switch (kind) {
      case QUOTA -> get("/v1/residents/me/quota?year=2023", resident.token());
      case ENROLLMENT -> get("/v1/residents/me/enrollment?year=2023", resident.token());
      case ESTIMATE ->
          post(
              "/v1/residents/me/estimates",
              resident.token(),
              """
              {"date":"2023-05-10","visit":{"care":"INPATIENT","referral":"REFERRED",\
              "facility":{"level":2,"place":"IN_COUNTY"},"costs":{"total":6000000,"inScope":5000000}}}""");
      case SETTLEMENT ->
          post(
              "/v1/settlements",
              agency,
              """
              {"id":"load-%s","resident":"%s","date":"2023-05-10","visit":{"care":"INPATIENT",\
              "referral":"REFERRED","facility":{"level":2,"place":"IN_COUNTY"},\
              "costs":{"total":60000,"inScope":50000}},"paid":{"BASIC":30000,"ASSISTANCE":10000}}"""
                  .formatted(id, resident.ref()));
    };
  }

  private HttpRequest get(String path, String token) {
    return HttpRequest.newBuilder(address.resolve(path))
        .header("Authorization", "Bearer " + token)
        .build();
  }

  private HttpRequest post(String path, String token, String body) {
    return HttpRequest.newBuilder(address.resolve(path))
        .header("Authorization", "Bearer " + token)
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  /** The problem's code, or an empty text if there was an answer. */
  private String send(HttpRequest request) throws InterruptedException {
    try {
      HttpResponse<String> answer =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return answer.statusCode() < 300
          ? ""
          : answer.statusCode()
              + " "
              + Json.read(answer.body().getBytes(StandardCharsets.UTF_8))
                  .members()
                  .required("code")
                  .string();
    } catch (IOException e) {
      return e.getClass().getSimpleName();
    }
  }
}
