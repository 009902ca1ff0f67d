// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.medassist.core.resident.IdNumber;
import io.github.medassist.core.settlement.GrantPayment;
import io.github.medassist.core.settlement.GrantResult;
import io.github.medassist.core.settlement.Settlement;
import io.github.medassist.core.settlement.SettlementResult;
import io.github.medassist.core.value.Day;
import java.util.Map;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;

final class SettlementCallsTest extends ServerTest {
  private static final byte[] RECORDED =
      Samples.utf8(
          "{\"settlement\":\"S-1\",\"resident\":\""
              + Samples.REF
              + "\",\"year\":2023,"
              + "\"differences\":[{\"layer\":\"BASIC\",\"recorded\":1,"
              + "\"computed\":{\"min\":0,\"max\":5}}]}");

  @Test
  void recordsASettlement() throws Exception {
    server.enqueue(json(201, "application/json", RECORDED));

    SettlementResult recorded =
        client
            .settlements()
            .record(
                Settlement.builder("S-1", Samples.REF, Samples.DATE, Samples.VISIT)
                    .paid(Map.of("BASIC", 3_000_000L))
                    .build())
            .execute();

    RecordedRequest request = request();
    assertThat(request.getRequestLine()).isEqualTo("POST /v1/settlements HTTP/1.1");
    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + TOKEN);
    assertThat(request.getBody().readUtf8())
        .isEqualTo(
            "{\"id\":\"S-1\",\"resident\":\""
                + Samples.REF
                + "\",\"date\":\"2023-05-10\",\"visit\":{\"care\":\"INPATIENT\",\"referral\":\"REFERRED\","
                + "\"facility\":{\"level\":2,\"place\":\"IN_COUNTY\"},"
                + "\"costs\":{\"total\":6000000,\"inScope\":5000000}},\"paid\":{\"BASIC\":3000000}}");
    assertThat(recorded.settlement()).isEqualTo("S-1");
    assertThat(recorded.year()).isEqualTo(2023);
    assertThat(recorded.differences()).hasSize(1);
    assertThat(recorded.reversed()).isFalse();
  }

  @Test
  void anIdNumberStandsInTheBodyAlone() throws Exception {
    server.enqueue(json(201, "application/json", RECORDED));
    String digits = "990001196503120016";

    client
        .settlements()
        .record(
            Settlement.builder("S-1", IdNumber.parse(digits), Samples.DATE, Samples.VISIT).build())
        .execute();

    RecordedRequest request = request();
    assertThat(request.getBody().readUtf8()).contains("\"idNumber\":\"" + digits + "\"");
    assertThat(request.getRequestLine() + request.getHeaders()).doesNotContain(digits);
  }

  @Test
  void reversesASettlement() throws Exception {
    server.enqueue(
        json(
            201,
            "application/json",
            Samples.utf8(
                "{\"settlement\":\"S-1\",\"resident\":\"r\",\"year\":2023,\"differences\":[],"
                    + "\"reversed\":true}")));

    SettlementResult reversed = client.settlements().reverse("S-1", "录入有误").execute();

    RecordedRequest request = request();
    assertThat(request.getRequestLine()).isEqualTo("POST /v1/settlements/S-1/reversal HTTP/1.1");
    assertThat(request.getBody().readUtf8()).isEqualTo("{\"reason\":\"录入有误\"}");
    assertThat(reversed.reversed()).isTrue();
  }

  @Test
  void recordsAndReversesAGrantOnApplication() throws Exception {
    String grant =
        "{\"resident\":\"r\",\"grant\":{\"id\":\"G-1\",\"application\":\"2023-08-01\",\"from\":\"2022-08-01\","
            + "\"paid\":{\"assistance.basic\":84000}},\"differences\":[]}";
    server.enqueue(json(201, "application/json", Samples.utf8(grant)));
    server.enqueue(
        json(201, "application/json", Samples.utf8(grant.replace("[]", "[],\"reversed\":true"))));
    Map<String, Long> paid = Map.of("assistance.basic", 84_000L);
    SettlementCalls calls = client.settlements();

    GrantResult recorded =
        calls.recordGrant("r", new GrantPayment("G-1", Day.parse("2023-08-01"), paid)).execute();
    GrantResult reversed = calls.reverseGrant("r", "G-1", "录入有误").execute();

    RecordedRequest request = request();
    assertThat(request.getRequestLine())
        .isEqualTo("POST /v1/residents/r/grants-on-application HTTP/1.1");
    assertThat(request.getBody().readUtf8())
        .isEqualTo(
            "{\"id\":\"G-1\",\"application\":\"2023-08-01\",\"paid\":{\"assistance.basic\":84000}}");
    assertThat(request().getRequestLine())
        .isEqualTo("POST /v1/residents/r/grants-on-application/G-1/reversal HTTP/1.1");
    assertThat(recorded.grant().paid()).isEqualTo(paid);
    assertThat(recorded.grant().total()).isEqualTo(84_000);
    assertThat(recorded.reversed()).isFalse();
    assertThat(reversed.reversed()).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> calls.reverseGrant("r", "a/b", "r"));
    assertThatIllegalArgumentException().isThrownBy(() -> calls.reverseGrant("r", "G-1", ""));
  }

  @Test
  void refusesWhatIsNoIdAndNoReason() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.settlements().reverse("a/b", "r"))
        .withMessageContaining("id");
    for (String blank : new String[] {"", " ", "\u00a0", "\u3000"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client.settlements().reverse("S-1", blank))
          .withMessageContaining("say why");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.settlements().reverse("S-1", "r".repeat(201)))
        .withMessageContaining("200");
  }
}
