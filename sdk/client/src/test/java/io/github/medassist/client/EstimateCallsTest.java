// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Estimator;
import io.github.medassist.core.estimate.Outcome;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Range;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Scheme;
import java.nio.charset.StandardCharsets;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;

final class EstimateCallsTest extends ServerTest {
  @Test
  void whatIfSendsTheWholeQuestion() throws Exception {
    answer(Samples.estimate());

    client.estimates().estimate(Samples.REQUEST).execute();

    RecordedRequest request = request();
    assertThat(request.getRequestLine()).isEqualTo("POST /v1/estimates HTTP/1.1");
    assertThat(request.getHeader("Content-Type")).isEqualTo("application/json; charset=utf-8");
    assertThat(request.getBody().readUtf8())
        .isEqualTo(new String(Json.write(Samples.REQUEST::write), StandardCharsets.UTF_8));
  }

  @Test
  void whatIfSendsNoToken() throws Exception {
    answer(Samples.estimate());

    client.estimates().estimate(Samples.REQUEST).execute();

    assertThat(request().getHeader("Authorization")).isNull();
  }

  @Test
  void readsTheAnswer() {
    answer(Samples.estimate());

    Estimate estimate = client.estimates().estimate(Samples.REQUEST).execute();

    assertThat(estimate.outcome()).isEqualTo(Outcome.EXACT);
    assertThat(estimate.layer(Layer.BASIC)).isEqualTo(Range.exactly(3_000_000));
    assertThat(Samples.json(estimate)).isEqualTo(Samples.estimate());
  }

  @Test
  void readsAnAnswerThatHasARange() {
    Estimate liaoning =
        new Estimator(Samples.POLICIES)
            .estimate(
                EstimateRequest.builder(
                        "210000",
                        Day.of(2019, 5, 10),
                        Scheme.RESIDENT,
                        Category.SUBSISTENCE_ALLOWANCE,
                        Samples.VISIT)
                    .settled(Samples.SETTLED)
                    .build());
    answer(Samples.json(liaoning));

    Estimate estimate = client.estimates().estimate(Samples.REQUEST).execute();

    assertThat(Samples.json(estimate)).isEqualTo(Samples.json(liaoning));
  }

  @Test
  void forMeSendsDayVisitAndWhatIsSettled() throws Exception {
    answer(Samples.estimate());

    client.estimates().forMe(Samples.DATE, Samples.VISIT, Samples.SETTLED).execute();

    RecordedRequest request = request();
    assertThat(request.getRequestLine()).isEqualTo("POST /v1/residents/me/estimates HTTP/1.1");
    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + TOKEN);
    assertThat(request.getBody().readUtf8())
        .isEqualTo(
            "{\"date\":\"2023-05-10\",\"visit\":{\"care\":\"INPATIENT\",\"referral\":\"REFERRED\","
                + "\"facility\":{\"level\":2,\"place\":\"IN_COUNTY\"},"
                + "\"costs\":{\"total\":6000000,\"inScope\":5000000}},"
                + "\"settled\":{\"BASIC\":3000000,\"CRITICAL_ILLNESS\":500000}}");
  }

  @Test
  void forResidentNamesTheResident() throws Exception {
    answer(Samples.estimate());

    client
        .estimates()
        .forResident(Samples.REF, Samples.DATE, Samples.VISIT, Settled.NOTHING)
        .execute();

    RecordedRequest request = request();
    assertThat(request.getPath()).isEqualTo("/v1/residents/" + Samples.REF + "/estimates");
    assertThat(request.getBody().readUtf8()).endsWith("\"settled\":{}}");
  }
}
