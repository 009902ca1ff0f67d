// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.medassist.core.enrollment.Enrollment;
import io.github.medassist.core.word.EnrollmentStatus;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EnrollmentCallsTest extends ServerTest {
  @Test
  void asksAboutOneself() throws Exception {
    answer(Samples.enrollment());

    client.enrollments().get(2023).execute();

    RecordedRequest request = request();
    assertThat(request.getRequestLine())
        .isEqualTo("GET /v1/residents/me/enrollment?year=2023 HTTP/1.1");
    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + TOKEN);
    assertThat(request.getHeader("Accept")).isEqualTo("application/json, application/problem+json");
    assertThat(request.getHeader("User-Agent")).matches("medassist-java/[0-9]+\\.[0-9].*");
  }

  @Test
  void asksAboutAResident() throws Exception {
    answer(Samples.enrollment());

    client.enrollments().get(Samples.REF, 2023).execute();

    assertThat(request().getPath())
        .isEqualTo("/v1/residents/" + Samples.REF + "/enrollment?year=2023");
  }

  @Test
  void readsTheAnswer() {
    answer(Samples.enrollment());

    Enrollment enrollment = client.enrollments().get(2023).execute();

    assertThat(enrollment.status()).isEqualTo(EnrollmentStatus.ENROLLED);
    assertThat(Samples.json(enrollment)).isEqualTo(Samples.enrollment());
  }

  @Test
  void referenceStaysOnePathSegment() throws Exception {
    answer(Samples.enrollment());

    client.enrollments().get("a/../b?c#d", 2023).execute();

    assertThat(request().getPath())
        .isEqualTo("/v1/residents/a%2F..%2Fb%3Fc%23d/enrollment?year=2023");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void refusesWhatIsNoReference(String ref) {
    assertThatIllegalArgumentException().isThrownBy(() -> client.enrollments().get(ref, 2023));
  }

  @ParameterizedTest
  @ValueSource(strings = {"11010519491231002X", "110105194912310021", "110105491231002"})
  void refusesAnIdNumberAndDoesNotQuoteIt(String idNumber) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.enrollments().get(idNumber, 2023))
        .withMessageContaining("not the ID number")
        .withMessageNotContaining(idNumber);
  }
}
