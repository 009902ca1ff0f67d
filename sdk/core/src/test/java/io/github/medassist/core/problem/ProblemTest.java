// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.value.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with a call, written and read as the API has it (RFC 9457). */
class ProblemTest {
  private static final InvalidInputException INPUT =
      new InvalidInputException(
          ProblemCode.UNKNOWN_REGION,
          "/region",
          Text.of("请改用 210921", "use one of [210921]"),
          List.of("210921"));

  private static String json(Problem problem) {
    return new String(Json.write(problem::write), UTF_8);
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    String json = json(Problem.of(INPUT).tracedAs("t-1"));

    assertThat(json)
        .isEqualTo(
            "{\"type\":\"urn:medassist:problem:UNKNOWN_REGION\",\"title\":\"没有该统筹地区的政策\","
                + "\"titleEn\":\"Unknown region\",\"status\":422,\"detail\":\"请改用 210921\",\"detailEn\":\"use one of [210921]\","
                + "\"code\":\"UNKNOWN_REGION\",\"pointer\":\"/region\",\"allowed\":[\"210921\"],"
                + "\"traceId\":\"t-1\"}");
    assertThat(json(Problem.read(422, json.getBytes(UTF_8)))).isEqualTo(json);
  }

  @Test
  void aProblemBesideTheInputHasNoField() {
    Problem problem =
        Problem.of(503, "BUSY", Text.of("繁忙", "Busy"), Text.of("请重试", "try again")).tracedAs("t-2");

    assertThat(json(problem)).doesNotContain("pointer", "allowed");
    assertThat(problem.tracedAs("t-3").traceId()).as("the first trace id holds").isEqualTo("t-2");
  }

  @Test
  void anOlderAnswerHasItsDetailInEnglishAlone() {
    Problem problem = Problem.read(400, "{\"detail\":\"try again\"}".getBytes(UTF_8));

    assertThat(problem.detail()).isEqualTo("try again");
    assertThat(problem.detailEn()).isNull();
  }

  @Test
  void aMemberOfAnotherTypeHidesNoOther() {
    Problem problem =
        Problem.read(400, "{\"code\":\"A\",\"title\":1,\"allowed\":[2,\"b\"]}".getBytes(UTF_8));

    assertThat(problem.code()).isEqualTo("A");
    assertThat(problem.title()).isNull();
    assertThat(problem.allowed()).containsExactly("b");
  }

  @Test
  void aPageInThePlaceOfAProblemLeavesTheStatus() {
    Problem problem = Problem.read(502, "<html>Bad gateway</html>".getBytes(UTF_8));

    assertThat(problem.status()).isEqualTo(502);
    assertThat(problem.code()).isNull();
  }
}
