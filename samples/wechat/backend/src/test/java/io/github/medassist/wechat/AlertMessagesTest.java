// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is told of an alert through WeChat, and who is not. */
class AlertMessagesTest {
  @RegisterExtension static final Running RUNNING = new Running(false);

  private static String bound(String name, String person) {
    String token = RUNNING.login(name + "-" + UUID.randomUUID());
    RUNNING.send("PUT", "/wx/binding", "{\"resident\":\"" + RUNNING.ref(person) + "\"}", token);
    return token;
  }

  private static void subscribe(String token) {
    HttpResponse<String> response = RUNNING.send("PUT", "/wx/subscription", "{}", token);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
  }

  @Test
  void whatStoodAlreadyWhenTheUserAgreedIsNotTold() throws Exception {
    String token = bound("zhao", "示例·赵四");
    long deadline = System.nanoTime() + 30_000_000_000L;
    // One of the samples' last year, and one of this one.
    while (RUNNING.get("/wx/alerts", token).body().split("\"threshold\"", -1).length <= 2
        && System.nanoTime() < deadline) {
      Thread.sleep(50);
    }
    int refused = RUNNING.weChat().refused();
    subscribe(token);

    RUNNING.tellAlerts();

    assertThat(RUNNING.weChat().messages()).isEmpty();
    assertThat(RUNNING.weChat().refused()).isEqualTo(refused);
  }

  @Test
  void whoeverHasTakenTheLeaveBackIsNotTriedAgain() throws Exception {
    RUNNING.weChat().refuseMessages();
    String token = bound("li", "示例·李二");
    subscribe(token);
    HttpResponse<String> settled =
        RUNNING.send(
            RUNNING.sandbox().address(),
            "POST",
            "/v1/settlements",
            """
            { "id": "S-told-1", "resident": "%s", "date": "2023-06-10",
              "visit": { "care": "INPATIENT", "referral": "REFERRED",
                         "facility": { "level": 2, "place": "IN_COUNTY" },
                         "costs": { "total": 700000, "inScope": 0 } },
              "paid": { "BASIC": 0, "CRITICAL_ILLNESS": 0, "ASSISTANCE": 0 } }
            """
                .formatted(RUNNING.ref("示例·李二")),
            RUNNING.sandbox().agencyToken("210921"));
    assertThat(settled.statusCode()).as(settled.body()).isEqualTo(201);
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (RUNNING.weChat().refused() == 0 && System.nanoTime() < deadline) {
      Thread.sleep(50);
    }

    RUNNING.tellAlerts();

    assertThat(RUNNING.weChat().refused()).isEqualTo(1);
  }
}
