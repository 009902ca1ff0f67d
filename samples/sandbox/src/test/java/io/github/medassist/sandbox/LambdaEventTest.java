// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.json.Json;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.handlers.BlockingHandler;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each call is answered with the event that was made of it. */
class LambdaEventTest {
  private static Undertow server;
  private static Http http;

  @BeforeAll
  static void serve() {
    server =
        Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setServerOption(UndertowOptions.DECODE_URL, false)
            .setHandler(
                new BlockingHandler(
                    exchange ->
                        exchange
                            .getResponseSender()
                            .send(
                                ByteBuffer.wrap(
                                    new LambdaEvent(
                                            GatewayRequest.read(exchange),
                                            "id-1",
                                            Instant.parse("2023-05-10T01:02:03.456Z"),
                                            "GET /v1/policies/{region}",
                                            Map.of("region", "210921"),
                                            Map.of("sub", "someone"))
                                        .write()))))
            .build();
    server.start();
    InetSocketAddress address = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    http = new Http(URI.create("http://127.0.0.1:" + address.getPort()));
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @Test
  void holdsWhatApiGatewaySends() {
    Json.Members event =
        event(
            http.get("/v1/policies/2%31?on=2023-05-10&a=1&a=%E4%B8%AD+2", "X-A", "1", "x-a", "2"));

    assertThat(event.required("version").string()).isEqualTo("2.0");
    assertThat(event.required("routeKey").string()).isEqualTo("GET /v1/policies/{region}");
    assertThat(event.required("rawPath").string()).isEqualTo("/v1/policies/2%31");
    assertThat(event.required("rawQueryString").string())
        .isEqualTo("on=2023-05-10&a=1&a=%E4%B8%AD+2");
    Json.Members query = event.required("queryStringParameters").members();
    assertThat(query.required("on").string()).isEqualTo("2023-05-10");
    assertThat(query.required("a").string()).isEqualTo("1,中 2");
    assertThat(event.required("headers").members().required("x-a").string()).isEqualTo("1,2");
    assertThat(event.required("pathParameters").members().required("region").string())
        .isEqualTo("210921");
    assertThat(event.required("isBase64Encoded").flag()).isFalse();
    assertThat(event.optional("body")).isNull();
    Json.Members context = event.required("requestContext").members();
    assertThat(context.required("requestId").string()).isEqualTo("id-1");
    assertThat(context.required("stage").string()).isEqualTo("$default");
    assertThat(context.required("routeKey").string()).isEqualTo("GET /v1/policies/{region}");
    assertThat(context.required("time").string()).isEqualTo("10/May/2023:01:02:03 +0000");
    assertThat(context.required("timeEpoch").literal()).isEqualTo("1683680523456");
    Json.Members call = context.required("http").members();
    assertThat(call.required("method").string()).isEqualTo("GET");
    assertThat(call.required("path").string()).isEqualTo("/v1/policies/2%31");
    assertThat(call.required("protocol").string()).isEqualTo("HTTP/1.1");
    assertThat(call.required("sourceIp").string()).isEqualTo("127.0.0.1");
    assertThat(call.required("userAgent").string()).startsWith("Java-http-client");
    Json.Members jwt = context.required("authorizer").members().required("jwt").members();
    assertThat(jwt.required("claims").members().required("sub").string()).isEqualTo("someone");
  }

  @Test
  void aTextIsSentAsItIs() {
    Json.Members event = event(http.post("/", "{\"名\":\"值\"}"));

    assertThat(event.required("body").string()).isEqualTo("{\"名\":\"值\"}");
    assertThat(event.required("isBase64Encoded").flag()).isFalse();
  }

  @Test
  void whatIsNoTextIsSentAsBase64() {
    byte[] body = {(byte) 0xFF, 0, 1};
    Json.Members event =
        event(http.send("POST", "/", HttpRequest.BodyPublishers.ofByteArray(body)));

    assertThat(event.required("isBase64Encoded").flag()).isTrue();
    assertThat(Base64.getDecoder().decode(event.required("body").string())).isEqualTo(body);
  }

  @Test
  void cookiesStandApart() {
    Json.Members event = event(http.get("/", "Cookie", "a=1; b=2"));

    assertThat(event.required("cookies").strings()).containsExactly("a=1", "b=2");
  }

  private static Json.Members event(HttpResponse<String> response) {
    return Http.json(response).members();
  }
}
