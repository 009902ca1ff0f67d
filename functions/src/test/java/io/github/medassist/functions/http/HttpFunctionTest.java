// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.json.Json;
import io.github.medassist.functions.problem.ServiceProblem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;

class HttpFunctionTest {
  private final TestContext context = new TestContext();

  @Test
  void readsTheEventOfPayloadVersion2() throws IOException {
    HttpRequest[] seen = new HttpRequest[1];

    call(
        request -> {
          seen[0] = request;
          return ok();
        },
        event("POST", "\"body\":\"{\\\"a\\\":1}\",\"isBase64Encoded\":false"));

    assertThat(seen[0].call().method()).isEqualTo("POST");
    assertThat(seen[0].variable("ref")).isEqualTo("me");
    assertThat(seen[0].query()).containsEntry("year", "2023");
    assertThat(seen[0].headers()).containsEntry("x-test", "a,b");
    assertThat(seen[0].claims()).containsEntry("role", "resident");
    assertThat(seen[0].json().members().required("a").fen()).isEqualTo(1);
  }

  @Test
  void readsABodyInBase64() throws IOException {
    String body = Base64.getEncoder().encodeToString("{\"b\":2}".getBytes(StandardCharsets.UTF_8));

    Json.Members answer =
        call(
            request -> {
              assertThat(request.json().members().required("b").fen()).isEqualTo(2);
              return ok();
            },
            event("POST", "\"body\":\"" + body + "\",\"isBase64Encoded\":true"));

    assertThat(answer.required("statusCode").literal()).isEqualTo("200");
  }

  @Test
  void refusesABodyOver64KiB() throws IOException {
    String body = "x".repeat(64 * 1024 + 1);

    Json.Members problem =
        problem(
            call(
                request -> HttpResponse.ok(request.json().pointer(), writer -> writer.value(true)),
                event("POST", "\"body\":\"" + body + "\"")));

    assertThat(problem.required("code").string()).isEqualTo("BODY_TOO_LARGE");
    assertThat(problem.required("status").literal()).isEqualTo("413");
  }

  @Test
  void anEventThatIsCutShortIsAProblemNotACrash() throws IOException {
    Json.Members problem = problem(call(request -> ok(), "{\"version\":\"2.0\""));

    assertThat(problem.required("code").string()).isEqualTo("JSON_TRUNCATED");
    assertThat(problem.required("traceId").string()).isEqualTo("request-1");
  }

  @Test
  void aDefectLeavesNoMessageInAnswerOrLog() throws IOException {
    Json.Members answer =
        call(
            request -> {
              throw new IllegalStateException("secret 990001199001010017");
            },
            event("GET", "\"isBase64Encoded\":false"));
    String body = answer.required("body").string();

    assertThat(problem(answer).required("code").string()).isEqualTo("INTERNAL");
    assertThat(body).doesNotContain("secret").doesNotContain("Exception");
    assertThat(context.logged())
        .contains("IllegalStateException at ")
        .contains("trace-1")
        .doesNotContain("secret");
  }

  @Test
  void aStoreThatIsAwayIsToBeTriedAgain() throws IOException {
    Json.Members answer =
        call(
            request -> {
              throw SdkClientException.create("connection refused");
            },
            event("GET", "\"isBase64Encoded\":false"));

    assertThat(answer.required("statusCode").literal()).isEqualTo("503");
    assertThat(answer.required("headers").members().required("retry-after").string())
        .isEqualTo("1");
  }

  @Test
  void aTraceThatTheCallerBeganIsGoneOnWith() throws IOException {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    String event =
        event("GET", "\"isBase64Encoded\":false")
            .replace(
                "\"X-Test\"",
                "\"Traceparent\":\"00-" + trace + "-00f067aa0ba902b7-01\",\"X-Test\"");

    Json.Members answer =
        call(
            request -> {
              throw ServiceProblem.FORBIDDEN.exception();
            },
            event);

    assertThat(answer.required("headers").members().required("x-trace-id").string())
        .isEqualTo(trace);
    assertThat(problem(answer).required("traceId").string()).isEqualTo(trace);
    assertThat(context.logged())
        .contains("\"requestId\":\"trace-1\",\"traceId\":\"" + trace + "\"");
  }

  @Test
  void eachCallIsOneLineOfLogAndOneOfMetrics() throws IOException {
    HttpFunction function =
        function(
            request -> {
              throw ServiceProblem.FORBIDDEN.exception();
            });
    for (int i = 0; i < 2; i++) {
      call(function, event("GET", "\"routeKey\":\"GET /v1/x/{ref}\""));
    }

    List<String> lines = context.logged().lines().toList();
    assertThat(lines)
        .hasSize(4)
        .allSatisfy(line -> Json.read(line.getBytes(StandardCharsets.UTF_8)));
    assertThat(lines.get(0).replaceAll("\"(timestamp|millis)\":[^,]+,", ""))
        .isEqualTo(
            "{\"level\":\"INFO\",\"function\":\"test\",\"route\":\"GET /v1/x/{ref}\",\"status\":403,"
                + "\"code\":\"FORBIDDEN\",\"coldStart\":true,\"requestId\":\"trace-1\","
                + "\"traceId\":\"trace-1\"}");
    assertThat(lines.get(1).replaceAll("\"(Timestamp|Latency)\":[0-9.]+,?", ""))
        .isEqualTo(
            "{\"_aws\":{\"CloudWatchMetrics\":[{\"Namespace\":\"Medassist\","
                + "\"Dimensions\":[[\"Function\"]],\"Metrics\":["
                + "{\"Name\":\"Latency\",\"Unit\":\"Milliseconds\"},"
                + "{\"Name\":\"Failed\",\"Unit\":\"Count\"},"
                + "{\"Name\":\"Refused\",\"Unit\":\"Count\"},"
                + "{\"Name\":\"ColdStart\",\"Unit\":\"Count\"}]}]},"
                + "\"Function\":\"test\",\"Failed\":0,\"Refused\":1,\"ColdStart\":1}");
    assertThat(lines.get(2)).contains("\"coldStart\":false");
  }

  @Test
  void aReaderThatHasTheAnswerIsToldSo() throws IOException {
    Json.Members first = call(request -> ok(), event("GET", "\"isBase64Encoded\":false"));
    String tag = first.required("headers").members().required("etag").string();

    Json.Members second =
        call(
            request -> ok(),
            event("GET", "\"isBase64Encoded\":false").replace("NO-TAG", tag.replace("\"", "\\\"")));

    assertThat(second.required("statusCode").literal()).isEqualTo("304");
    assertThat(second.required("body").string()).isEmpty();
  }

  /** RFC 9110, 13.1.2: weakly compared, any of several, or any at all. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "TAG                          | 304",
        "W/TAG                        | 304",
        "`*`                          | 304",
        "` * `                        | 304",
        "`\"a\", TAG`                 | 304",
        "`W/\"a\" , W/TAG , \"b\"`     | 304",
        "`\"a,b\",TAG`                | 304",
        "`\"a\"`                      | 200",
        "`\"a\", W/\"b\"`             | 200",
        "`w/TAG`                      | 200",
        "`W/ TAG`                     | 200",
        "`*, \"a\"`                   | 200",
        "``                           | 200",
        "`,`                          | 200",
        "`W/`                         | 200"
      })
  void aReaderThatHasTheAnswerIsToldSoHoweverItAsks(String header, int status) throws IOException {
    String event = event("GET", "\"isBase64Encoded\":false");
    String tag =
        call(request -> ok(), event).required("headers").members().required("etag").string();

    Json.Members answer =
        call(
            request -> ok(),
            event.replace("NO-TAG", header.replace("TAG", tag).replace("\"", "\\\"")));

    assertThat(answer.required("statusCode").number(100, 599)).isEqualTo(status);
    assertThat(answer.required("headers").members().required("etag").string()).isEqualTo(tag);
    assertThat(answer.required("body").string().isEmpty()).isEqualTo(status == 304);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json                          | 200",
        "application/json; charset=utf-8           | 200",
        "APPLICATION/JSON ;charset=\"UTF-8\";x=y   | 200",
        "text/plain                                | 415",
        "text/plain;charset=UTF-8                  | 415",
        "application/x-www-form-urlencoded         | 415",
        "application/jsonp                         | 415",
        "application/problem+json                  | 415",
        "application/json,text/plain               | 415",
        "''                                        | 415",
        "json                                      | 415"
      })
  void aBodyIsJsonOrSaysNothing(String type, int status) throws IOException {
    String event = event("POST", "\"body\":\"{}\"");
    Endpoint reads =
        request -> {
          request.json();
          return ok();
        };
    assertThat(call(reads, event).required("statusCode").literal()).isEqualTo("200");

    Json.Members answer =
        call(
            reads,
            event.replace(
                "\"X-Test\"",
                "\"Content-Type\":\"" + type.replace("\"", "\\\"") + "\",\"X-Test\""));

    assertThat(answer.required("statusCode").number(100, 599)).isEqualTo(status);
    if (status == 415) {
      assertThat(problem(answer).required("code").string()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }
  }

  @ParameterizedTest
  @CsvSource({"Year, /Year", "YEAR, /YEAR", "page, /page", "'', /", "a/b~c, /a~1b~0c"})
  void aParameterThatTheCallDoesNotHaveIsRefused(String name, String pointer) throws IOException {
    String event = event("GET", "\"isBase64Encoded\":false");
    Json.Members answer =
        call(
            request -> {
              throw new AssertionError("nothing is done for a call that is misspelt");
            },
            event.replace("\"year\"", "\"year\":\"2023\",\"" + name + "\""));
    Json.Members problem = problem(answer);

    assertThat(problem.required("code").string()).isEqualTo("UNKNOWN_FIELD");
    assertThat(problem.required("status").literal()).isEqualTo("400");
    assertThat(problem.required("pointer").string()).isEqualTo(pointer);
    assertThat(problem.required("allowed").strings()).containsExactly("year", "limit");
  }

  private static HttpResponse ok() {
    return HttpResponse.ok(HttpResponse.PRIVATE, writer -> writer.beginObject().endObject());
  }

  private static Json.Members problem(Json.Members answer) {
    return Json.read(answer.required("body").string().getBytes(StandardCharsets.UTF_8)).members();
  }

  private Json.Members call(Endpoint endpoint, String event) throws IOException {
    return call(function(endpoint), event);
  }

  /** A function that takes the parameter that {@link #event} has. */
  private static HttpFunction function(Endpoint endpoint) {
    return new HttpFunction(
        new Endpoint() {
          @Override
          public HttpResponse answer(HttpRequest request) {
            return endpoint.answer(request);
          }

          @Override
          public List<String> parameters(HttpRequest request) {
            return List.of("year", "limit");
          }
        }) {};
  }

  private Json.Members call(HttpFunction function, String event) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    function.handleRequest(
        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), output, context);
    return Json.read(output.toByteArray()).members();
  }

  private static String event(String method, String rest) {
    return "{\"version\":\"2.0\",\"headers\":{\"X-Test\":\"a,b\",\"if-none-match\":\"NO-TAG\"},"
        + "\"queryStringParameters\":{\"year\":\"2023\"},\"pathParameters\":{\"ref\":\"me\"},"
        + "\"requestContext\":{\"requestId\":\"trace-1\",\"http\":{\"method\":\""
        + method
        + "\"},\"authorizer\":{\"jwt\":{\"claims\":{\"sub\":\"r\",\"role\":\"resident\"},"
        + "\"scopes\":null}}},"
        + rest
        + "}";
  }
}
