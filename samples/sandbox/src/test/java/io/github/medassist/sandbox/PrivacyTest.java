// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.functions.deploy.Route;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** No name, ID number or token is logged or stands in the table, whatever is called and fails. */
class PrivacyTest {
  private static final String ID_NUMBER = Ids.ALL.get(0);

  private final Queue<String> log = new ConcurrentLinkedQueue<>();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void nothingPersonalIsLoggedOrLiesOpen() throws IOException {
    PrintStream out = System.out;
    PrintStream err = System.err;
    PrintStream captured = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(captured);
    System.setErr(captured);
    List<String> secrets = new ArrayList<>(Ids.ALL);
    String table;
    int calls;
    try (Sandbox sandbox = Sandbox.start(Options.ANY_PORT, log::add)) {
      sandbox.people().forEach(each -> secrets.add(each.name()));
      calls = drive(sandbox, secrets);
      table = sandbox.client().scan(scan -> scan.tableName("medassist")).items().toString();
    } finally {
      System.setOut(out);
      System.setErr(err);
    }

    assertThat(calls).isGreaterThan(Route.values().length * 20);
    for (String secret : secrets) {
      assertThat(String.join("", log).contains(secret)).as("in the functions' log").isFalse();
      assertThat(printed.toString(StandardCharsets.UTF_8).contains(secret))
          .as("on standard output or error")
          .isFalse();
      assertThat(table.contains(secret)).as("in the table").isFalse();
    }
  }

  /** Makes every call as everybody, with every body, and the bad tokens too. */
  private static int drive(Sandbox sandbox, List<String> secrets) {
    Http http = new Http(sandbox.address());
    String ref = sandbox.people().get(0).resident().ref();
    List<String> tokens = new ArrayList<>();
    tokens.add(sandbox.residentToken(ref));
    tokens.add(sandbox.residentToken("nobody"));
    tokens.add(sandbox.agencyToken("210921"));
    tokens.add(sandbox.agencyToken("141121"));
    tokens.add(tokens.get(0) + "x");
    secrets.addAll(tokens);
    tokens.add(null);
    String settlement =
        "{\"id\":\"S-privacy\",\"idNumber\":\"%s\",\"date\":\"2023-05-10\",\"visit\":{\"care\":\"INPATIENT\",\"costs\":{\"total\":100,\"inScope\":100}},\"paid\":{\"BASIC\":%s}}";
    List<String> bodies =
        List.of(
            settlement.formatted(ID_NUMBER, "50"),
            settlement.formatted(ID_NUMBER, "500"),
            settlement.formatted(ID_NUMBER, "\"" + ID_NUMBER + "\""),
            settlement.formatted(ID_NUMBER.replaceFirst(".$", "?"), "50"),
            "{\"reason\":\"录入有误\"}",
            "{\"to\":{\"role\":\"DOCTOR\",\"subject\":\"doctor-1\",\"name\":\"示例·医生\"},"
                + "\"scopes\":[\"QUOTA\"],\"until\":\"2099-12-31\"}",
            ID_NUMBER,
            "");
    int calls = 0;
    for (Route route : Route.values()) {
      for (String of : List.of("me", ref, "nobody")) {
        String path =
            route
                .path()
                .replace("{ref}", of)
                .replace("{region}", "210921")
                .replace("{id}", route == Route.REVERSAL ? "S-privacy" : "family-doctor");
        for (String token : tokens) {
          String[] headers = token == null ? new String[0] : Http.bearer(token);
          for (String body : route.method().equals("GET") ? List.of("") : bodies) {
            HttpResponse<String> answer =
                http.send(route.method(), path, HttpRequest.BodyPublishers.ofString(body), headers);
            assertThat(answer.statusCode()).as(route + " " + answer.body()).isNotEqualTo(500);
            if (answer.statusCode() >= 400) {
              Ids.assertNoneIn(answer.body());
            }
            calls++;
          }
        }
      }
    }
    return calls;
  }
}
