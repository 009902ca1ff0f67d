// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import io.github.medassist.functions.deploy.FunctionDefinition;
import io.github.medassist.functions.deploy.Route;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.aws_apigatewayv2_authorizers.HttpJwtAuthorizer;
import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpLambdaIntegration;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.apigatewayv2.HttpMethod;
import software.amazon.awscdk.services.apigatewayv2.HttpNoneAuthorizer;
import software.amazon.awscdk.services.apigatewayv2.HttpRoute;
import software.amazon.awscdk.services.apigatewayv2.HttpRouteKey;
import software.amazon.awscdk.services.apigatewayv2.HttpStage;
import software.amazon.awscdk.services.apigatewayv2.IHttpRouteAuthorizer;
import software.amazon.awscdk.services.apigatewayv2.ThrottleSettings;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** The HTTP API: the functions' route table, with the token that each route asks for. */
final class Gateway extends Construct {
  /** Calls a second of each route, and as many at once. */
  private static final int RATE = 500;

  private static final int BURST = 1000;

  /** The same of a route that asks for no token. */
  private static final int ANONYMOUS_RATE = 50;

  private static final int ANONYMOUS_BURST = 100;

  /**
   * What a call's line says. Not the path, which may hold a reference; nor address, claims or user
   * agent.
   */
  private static final Map<String, String> LINE =
      new TreeMap<>(
          Map.of(
              "requestId", "$context.requestId",
              "requestTime", "$context.requestTime",
              "routeKey", "$context.routeKey",
              "status", "$context.status",
              "protocol", "$context.protocol",
              "responseLatency", "$context.responseLatency",
              "integrationStatus", "$context.integrationStatus",
              "integrationLatency", "$context.integrationLatency",
              "errorType", "$context.error.responseType"));

  private final HttpApi api;
  private final Map<Route, HttpRoute> routes = new EnumMap<>(Route.class);

  Gateway(Construct scope, String id, Deployment deployment, Functions functions, Logs logs) {
    super(scope, id);
    this.api =
        HttpApi.Builder.create(this, "Api")
            .apiName(Stack.of(this).getStackName())
            .createDefaultStage(false)
            .build();
    routes(deployment, functions);
    stage(logs);
  }

  HttpApi api() {
    return api;
  }

  /** The route in the template of {@code route}. */
  @Nullable HttpRoute route(Route route) {
    return routes.get(route);
  }

  private void routes(Deployment deployment, Functions functions) {
    IHttpRouteAuthorizer token =
        HttpJwtAuthorizer.Builder.create("Token", deployment.tokens().issuer())
            .jwtAudience(List.of(deployment.tokens().audience()))
            .build();
    Map<FunctionDefinition, HttpLambdaIntegration> integrations =
        new EnumMap<>(FunctionDefinition.class);
    for (Route route : Route.values()) {
      HttpLambdaIntegration integration = integrations.get(route.function());
      if (integration == null) {
        integration =
            new HttpLambdaIntegration(
                Functions.id(route.function()), functions.live(route.function()));
        integrations.put(route.function(), integration);
      }
      HttpRoute.Builder made =
          HttpRoute.Builder.create(this, id(route))
              .httpApi(api)
              .routeKey(HttpRouteKey.with(route.path(), HttpMethod.valueOf(route.method())))
              .integration(integration);
      if (route.permission() == null) {
        made.authorizer(new HttpNoneAuthorizer());
      } else {
        made.authorizer(token).authorizationScopes(List.of(route.permission().word()));
      }
      routes.put(route, made.build());
    }
  }

  private static String id(Route route) {
    return "Route" + route.name();
  }

  private void stage(Logs logs) {
    // Below this name the service needs no resource policy of our own.
    LogGroup group =
        logs.group(this, "Accesses", "/aws/vendedlogs/apis/" + Stack.of(this).getStackName());
    HttpStage stage =
        HttpStage.Builder.create(this, "Stage")
            .httpApi(api)
            .stageName("$default")
            .autoDeploy(true)
            .throttle(ThrottleSettings.builder().rateLimit(RATE).burstLimit(BURST).build())
            .build();
    CfnStage made = (CfnStage) stage.getNode().getDefaultChild();
    made.setAccessLogSettings(
        CfnStage.AccessLogSettingsProperty.builder()
            .destinationArn(group.getLogGroupArn())
            .format(Stack.of(this).toJsonString(LINE))
            .build());
    Map<String, Object> tighter = new TreeMap<>();
    for (Route route : Route.values()) {
      if (route.permission() == null) {
        tighter.put(
            route.method() + " " + route.path(),
            new TreeMap<>(
                Map.of(
                    "ThrottlingRateLimit", ANONYMOUS_RATE,
                    "ThrottlingBurstLimit", ANONYMOUS_BURST)));
        // A stage that names a route which is not there yet is refused.
        stage.getNode().addDependency(routes.get(route));
      }
    }
    made.setRouteSettings(tighter);
  }
}
