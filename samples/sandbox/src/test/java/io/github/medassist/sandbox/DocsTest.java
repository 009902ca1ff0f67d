// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract as a page. */
class DocsTest {
  @RegisterExtension static final SandboxExtension RUNNING = SandboxExtension.shared();

  @Test
  void thePageAndAllThatItAsksFor() {
    HttpResponse<String> page = RUNNING.http().get("/docs/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
    assertThat(page.headers().firstValue("content-security-policy")).isPresent();
    assertThat(page.body()).contains("/v1/openapi.json").doesNotContain("http://", "https://");
    for (String part :
        new String[] {
          "/docs/ui/swagger-ui.css", "/docs/ui/swagger-ui-bundle.js", "/docs/contract.js"
        }) {
      assertThat(RUNNING.http().get(part).statusCode()).as(part).isEqualTo(200);
    }
  }

  @Test
  void theContractItself() {
    HttpResponse<String> contract = RUNNING.http().get("/v1/openapi.json");
    assertThat(contract.statusCode()).isEqualTo(200);
    assertThat(Http.member(contract, "openapi")).startsWith("3.1");
    assertThat(contract.headers().firstValue("etag")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/docs/../residents.csv",
        "/docs/ui/../../SandboxCommand.class",
        "/docs/%2e%2e/residents.csv",
        "/docs/..%2fresidents.csv",
        "/docs/ui/..;/residents.csv",
        "/docs/nothing.js",
        "/page/../residents.csv",
        "/page/vue/../../../SandboxCommand.class",
        "/page/%2e%2e/settlements.json",
        "/page/..%2fresidents.csv",
        "/page/vue/..;/..;/residents.csv"
      })
  void nothingElseIsServed(String path) {
    assertThat(RUNNING.http().get(path).statusCode()).isIn(400, 404);
  }
}
