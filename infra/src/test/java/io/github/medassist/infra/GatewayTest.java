// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.functions.deploy.Route;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;

/** What stands in front of the functions. */
@NeedsNode
class GatewayTest {
  private static final String ROUTE = "AWS::ApiGatewayV2::Route";

  @Test
  void hasTheRoutesOfTheFunctionsAndNoOther() {
    Map<String, String> meant = new TreeMap<>();
    for (Route route : Route.values()) {
      meant.put(
          route.method() + " " + route.path(),
          route.permission() == null ? "NONE" : "JWT [" + route.permission().word() + "]");
    }
    Map<String, String> made = new TreeMap<>();
    for (Map<String, Object> route : SynthesizedTemplate.CHINA.properties(ROUTE).values()) {
      Object scopes = route.get("AuthorizationScopes");
      made.put(
          (String) route.get("RouteKey"),
          route.get("AuthorizationType") + (scopes == null ? "" : " " + scopes));
    }
    assertThat(made).isEqualTo(meant);
  }

  @Test
  void handsEachRouteToItsFunction() {
    Map<String, Map<String, Object>> integrations =
        SynthesizedTemplate.CHINA.properties("AWS::ApiGatewayV2::Integration");
    Map<String, String> meant = new TreeMap<>();
    for (Route route : Route.values()) {
      meant.put(
          route.method() + " " + route.path(),
          "Functions" + Functions.id(route.function()) + "Function");
    }
    Map<String, String> made = new TreeMap<>();
    for (Map<String, Object> route : SynthesizedTemplate.CHINA.properties(ROUTE).values()) {
      String target = Json.words(route.get("Target"));
      Map<String, Object> integration =
          integrations.get(target.substring("integrations/".length()));
      assertThat(integration).containsEntry("PayloadFormatVersion", "2.0");
      made.put((String) route.get("RouteKey"), Json.words(integration.get("IntegrationUri")));
    }
    assertThat(made).isEqualTo(meant);
  }

  @Test
  void letsTheGatewayCallAFunctionForItsRoutesAlone() {
    assertThat(SynthesizedTemplate.CHINA.properties("AWS::Lambda::Permission"))
        .hasSize(Route.values().length)
        .allSatisfy(
            (id, permission) -> {
              assertThat(permission).containsEntry("Principal", "apigateway.amazonaws.com");
              assertThat(Json.words(permission.get("SourceArn")))
                  .startsWith(
                      "arn:<Partition>:execute-api:cn-north-1:<AccountId>:GatewayApi/*/*/v1/");
            });
  }

  @Test
  void asksForTokensOfTheIssuerAndForThisAudience() {
    SynthesizedTemplate.CHINA
        .assertions()
        .hasResourceProperties(
            "AWS::ApiGatewayV2::Authorizer",
            Map.of(
                "AuthorizerType",
                "JWT",
                "IdentitySource",
                java.util.List.of("$request.header.Authorization"),
                "JwtConfiguration",
                Map.of(
                    "Issuer",
                    "https://id.example.cn/",
                    "Audience",
                    java.util.List.of("medassist"))));
  }

  @Test
  void throttlesEveryRouteAndThoseWithoutATokenMore() {
    Map<String, Object> anonymous = new TreeMap<>();
    for (Route route : Route.values()) {
      if (route.permission() == null) {
        anonymous.put(
            route.method() + " " + route.path(),
            Map.of("ThrottlingRateLimit", 50, "ThrottlingBurstLimit", 100));
      }
    }
    SynthesizedTemplate.CHINA
        .assertions()
        .hasResourceProperties(
            "AWS::ApiGatewayV2::Stage",
            Map.of(
                "StageName",
                "$default",
                "DefaultRouteSettings",
                Map.of("ThrottlingRateLimit", 500, "ThrottlingBurstLimit", 1000),
                "RouteSettings",
                Match.exact(anonymous)));
  }

  @Test
  void makesTheStageAfterTheRoutesThatItNames() {
    Map<String, Object> stage =
        SynthesizedTemplate.CHINA.resources("AWS::ApiGatewayV2::Stage").get("GatewayStage");
    assertThat(Json.list(stage.get("DependsOn")).stream().map(each -> Json.plain((String) each)))
        .containsAll(
            Stream.of(Route.values())
                .filter(route -> route.permission() == null)
                .map(route -> "GatewayRoute" + route.name().replace("_", ""))
                .toList());
  }

  @Test
  void logsEachCallWithoutWhoOrWhat() {
    Object format =
        Json.at(
            SynthesizedTemplate.CHINA.properties("AWS::ApiGatewayV2::Stage").get("GatewayStage"),
            "AccessLogSettings",
            "Format");
    assertThat(format)
        .isEqualTo(
            "{\"errorType\":\"$context.error.responseType\","
                + "\"integrationLatency\":\"$context.integrationLatency\","
                + "\"integrationStatus\":\"$context.integrationStatus\","
                + "\"protocol\":\"$context.protocol\","
                + "\"requestId\":\"$context.requestId\","
                + "\"requestTime\":\"$context.requestTime\","
                + "\"responseLatency\":\"$context.responseLatency\","
                + "\"routeKey\":\"$context.routeKey\","
                + "\"status\":\"$context.status\"}");
  }
}
