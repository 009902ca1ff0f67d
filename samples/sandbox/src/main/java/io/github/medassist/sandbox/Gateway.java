// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.Problem;
import io.github.medassist.core.problem.ProblemException;
import io.github.medassist.functions.deploy.FunctionDefinition;
import io.github.medassist.functions.deploy.Route;
import io.github.medassist.functions.http.HttpResponse;
import io.github.medassist.functions.http.Problems;
import io.github.medassist.functions.problem.ServiceProblem;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Stands in front of the functions as API Gateway does: finds the route, verifies the token, calls
 * the function with an event and turns what it answers back into HTTP.
 */
final class Gateway implements HttpHandler {
  /** What answers a call of the sandbox's own. */
  interface LocalEndpoint {
    HttpResponse answer(GatewayRequest call);
  }

  private interface Target {
    GatewayResponse answer(GatewayRequest call, Map<String, String> variables, String id)
        throws IOException;
  }

  private final Routes<Target> routes = new Routes<>();
  private final Tokens tokens;
  private final Clock clock;
  private final Consumer<String> log;

  /** Makes a gateway of the whole route table, over what {@code functions} makes once each. */
  Gateway(
      Function<FunctionDefinition, RequestStreamHandler> functions,
      Clock clock,
      Tokens tokens,
      Consumer<String> log) {
    this.tokens = tokens;
    this.clock = clock;
    this.log = log;
    Map<FunctionDefinition, RequestStreamHandler> made = new EnumMap<>(FunctionDefinition.class);
    for (Route route : Route.values()) {
      RequestStreamHandler function = made.computeIfAbsent(route.function(), functions);
      routes.add(route.method(), route.path(), function(route, function));
    }
  }

  /** Adds a call of the sandbox's own, which needs no token. */
  void add(String method, String path, LocalEndpoint endpoint) {
    routes.add(method, path, (call, variables, id) -> GatewayResponse.of(endpoint.answer(call)));
  }

  private Target function(Route route, RequestStreamHandler function) {
    String routeKey = route.method() + " " + route.path();
    Route.Permission permission = route.permission();
    String className = route.function().className();
    String name = className.substring(className.lastIndexOf('.') + 1);
    return (call, variables, id) -> {
      Map<String, String> claims =
          permission == null
              ? Map.of()
              : tokens.verify(call.headers().get("authorization"), permission);
      LambdaEvent event =
          new LambdaEvent(call, id, Instant.now(clock), routeKey, variables, claims);
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      function.handleRequest(
          new ByteArrayInputStream(event.write()), answer, new LambdaContext(id, name, log));
      return GatewayResponse.ofFunction(answer.toByteArray());
    };
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws IOException {
    answer(GatewayRequest.read(exchange), UUID.randomUUID().toString()).send(exchange);
  }

  private GatewayResponse answer(GatewayRequest call, String id) {
    try {
      return route(call, id);
    } catch (InvalidInputException e) {
      return GatewayResponse.of(Problems.of(Problem.of(e), id));
    } catch (ProblemException e) {
      return GatewayResponse.of(Problems.of(e.problem(), id));
    } catch (IOException | RuntimeException e) {
      // The class alone: a message may quote the input.
      log.accept(id + " failed: " + e.getClass().getName() + "\n");
      return GatewayResponse.of(Problems.of(ServiceProblem.INTERNAL.problem(), id));
    }
  }

  private GatewayResponse route(GatewayRequest call, String id) throws IOException {
    if (call.isTooLarge()) {
      throw ServiceProblem.BODY_TOO_LARGE.exception();
    }
    Routes.Found<Target> found = routes.find(call.method(), call.path());
    if (found != null) {
      return found.target().answer(call, found.variables(), id);
    }
    List<String> allowed = routes.methods(call.path());
    return allowed.isEmpty()
        ? GatewayResponse.of(Problems.of(ServiceProblem.ROUTE_NOT_FOUND.problem(), id))
        : GatewayResponse.of(Problems.of(ServiceProblem.METHOD_NOT_ALLOWED.problem(), id))
            .with("allow", String.join(", ", allowed));
  }
}
