// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
  private final Routes<String> routes = new Routes<>();

  @BeforeEach
  void add() {
    routes.add("GET", "/v1/residents/{ref}/quota", "quota");
    routes.add("GET", "/v1/policies/{region}", "policy");
    routes.add("POST", "/v1/policies/drafts", "draft");
    routes.add("POST", "/v1/policies/{region}", "region");
  }

  private String ref(String path) {
    return routes.find("GET", path).variables().get("ref");
  }

  @Test
  void variablesAreDecodedButAPlusSignIsItself() {
    assertThat(ref("/v1/residents/a%2Fb+c%20d/quota")).isEqualTo("a/b+c d");
  }

  @Test
  void whatIsNotProperlyEncodedStaysAsItIs() {
    assertThat(ref("/v1/residents/%zz/quota")).isEqualTo("%zz");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/residents//quota",
        "/v1/residents/a/quota/",
        "/v1/residents/a",
        "/v1/residents/a/Quota",
        "v1/residents/a/quota",
        "/v1/policies/",
        "/v1/policies//",
        "/",
        ""
      })
  void anotherPathDoesNotMatch(String path) {
    assertThat(routes.find("GET", path)).isNull();
    assertThat(routes.methods(path)).isEmpty();
  }

  @Test
  void ofTwoPathsTheOneWithFewerVariablesAnswersIfItTakesTheMethod() {
    assertThat(routes.find("POST", "/v1/policies/drafts").target()).isEqualTo("draft");
    assertThat(routes.find("POST", "/v1/policies/210921").target()).isEqualTo("region");
    assertThat(routes.find("GET", "/v1/policies/drafts").target()).isEqualTo("policy");
    assertThat(routes.find("PUT", "/v1/policies/drafts")).isNull();
    assertThat(routes.methods("/v1/policies/drafts")).containsExactly("GET", "POST");
  }
}
