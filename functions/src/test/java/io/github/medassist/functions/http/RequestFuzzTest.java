// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Estimator;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.problem.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Whatever bytes come as an event or as a body: an answer or a problem, and never a defect. */
class RequestFuzzTest {
  private static final Estimator ESTIMATOR = new Estimator(Policies.builtIn());

  private static final HttpFunction FUNCTION =
      new HttpFunction(
          request ->
              HttpResponse.ok(
                  HttpResponse.NOT_KEPT,
                  writer -> writer.value(EstimateRequest.read(request.json()).region()))) {};

  @FuzzTest
  void event(byte[] event) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    TestContext context = new TestContext();
    FUNCTION.handleRequest(new ByteArrayInputStream(event), output, context);

    int status = Json.read(output.toByteArray()).members().required("statusCode").number(100, 599);
    assertThat(status).as(context.logged()).isLessThan(500);
  }

  @FuzzTest
  void estimate(byte[] body) {
    try {
      ESTIMATOR.estimate(EstimateRequest.read(Json.read(body)));
    } catch (InvalidInputException e) {
      assertThat(e.remedy().zh()).isNotBlank();
    }
  }
}
