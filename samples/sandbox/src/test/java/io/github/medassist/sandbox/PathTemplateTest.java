package io.github.medassist.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathTemplateTest {
  private final PathTemplate template = new PathTemplate("/v1/residents/{ref}/quota");

  @Test
  void variablesAreDecodedButAPlusSignIsItself() {
    assertThat(template.match("/v1/residents/a%2Fb+c%20d/quota")).containsEntry("ref", "a/b+c d");
  }

  @Test
  void whatIsNotProperlyEncodedStaysAsItIs() {
    assertThat(template.match("/v1/residents/%zz/quota")).containsEntry("ref", "%zz");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/residents//quota",
        "/v1/residents/a/quota/",
        "/v1/residents/a",
        "/v1/residents/a/Quota",
        "/",
        ""
      })
  void anotherPathDoesNotMatch(String path) {
    assertThat(template.match(path)).isNull();
  }
}
