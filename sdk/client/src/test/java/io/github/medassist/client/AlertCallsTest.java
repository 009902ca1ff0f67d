// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.medassist.core.alert.Alert;
import io.github.medassist.core.alert.AlertPage;
import io.github.medassist.core.word.Care;
import java.nio.charset.StandardCharsets;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;

final class AlertCallsTest extends ServerTest {
  private static final String PAGE =
      """
      { "alerts": [
          { "id": "r.2023.500000", "resident": "r", "name": "示例·张一", "idNumber": "990001196503120016",
            "region": "210921", "year": 2023,
            "category": { "code": "SUBSISTENCE_ALLOWANCE", "name": "低保对象", "nameEn": "…", "since": "2021-07-01" },
            "scheme": "RESIDENT", "threshold": 500000, "ownPayment": 520000,
            "reachedOn": "2023-06-01T09:30:00+08:00", "toldOn": "2023-06-01T09:30:01.234+08:00",
            "care": { "INPATIENT": { "visits": 2, "total": 900000,
                        "paid": { "BASIC": 300000, "CRITICAL_ILLNESS": 0, "ASSISTANCE": 80000 },
                        "other": 0, "ownPayment": 520000 } },
            "to": [ { "name": "民政部门", "nameEn": "civil affairs" } ],
            "readings": [ "A22" ], "addedLater": true,
            "cite": { "document": "阜蒙政办发〔2022〕9号", "clause": "二(三)1", "title": null } } ],
        "next": "bmV4dA" }
      """;

  private void answerJson(String json) {
    answer(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void asksAboutOneself() throws Exception {
    answerJson("{\"alerts\":[],\"next\":null}");

    AlertPage page = client.alerts().mine().execute();

    RecordedRequest request = request();
    assertThat(request.getRequestLine()).isEqualTo("GET /v1/residents/me/alerts HTTP/1.1");
    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + TOKEN);
    assertThat(page.alerts()).isEmpty();
    assertThat(page.next()).isNull();
  }

  @Test
  void asksAboutAResidentButNeverByIdNumber() throws Exception {
    answerJson("{\"alerts\":[],\"next\":null}");

    client.alerts().of(Samples.REF).execute();

    assertThat(request().getPath()).isEqualTo("/v1/residents/" + Samples.REF + "/alerts");
    assertThatThrownBy(() -> client.alerts().of("990001196503120016"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void asksForARegionPageByPage() throws Exception {
    answerJson(PAGE);
    answerJson(PAGE);

    AlertPage page = client.alerts().ofRegion("210921", "2023-06-01T09:30:00+08:00").execute();
    client.alerts().ofRegion("210921", null, page.next()).execute();

    assertThat(request().getPath())
        .isEqualTo("/v1/alerts?region=210921&since=2023-06-01T09%3A30%3A00%2B08%3A00");
    assertThat(request().getPath()).isEqualTo("/v1/alerts?region=210921&next=bmV4dA");
  }

  @Test
  void readsTheAnswer() {
    answerJson(PAGE);

    Alert alert = client.alerts().ofRegion(null, null).execute().alerts().get(0);

    assertThat(alert.id()).isEqualTo("r.2023.500000");
    assertThat(alert.name()).isEqualTo("示例·张一");
    assertThat(alert.ownPayment()).isEqualTo(520_000);
    assertThat(alert.care().get(Care.INPATIENT).visits()).isEqualTo(2);
    assertThat(alert.to().get(0).zh()).isEqualTo("民政部门");
    assertThat(alert).hasToString("Alert");
  }
}
