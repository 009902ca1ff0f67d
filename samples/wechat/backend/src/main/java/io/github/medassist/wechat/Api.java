// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.wechat;

import io.github.medassist.client.ApiException;
import io.github.medassist.client.MedassistClient;
import io.github.medassist.client.MedassistException;
import io.github.medassist.client.Mode;
import io.github.medassist.client.RegionCalls;
import io.github.medassist.core.access.AccessPage;
import io.github.medassist.core.enrollment.Enrollment;
import io.github.medassist.core.enrollment.EnrollmentJson;
import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.EstimateJson;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.grant.Grant;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.Problem;
import io.github.medassist.core.problem.ProblemException;
import io.github.medassist.core.quota.Quota;
import io.github.medassist.core.quota.QuotaJson;
import io.github.medassist.core.value.Day;
import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RoutingHandler;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.Headers;
import io.undertow.util.PathTemplateMatch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The calls of the mini-program. What the service answers is passed on as it is, and so is what it
 * refuses.
 */
final class Api {
  private static final int ACCESSES = 20;

  private interface Route {
    Json.Body answer(ApiRequest call) throws IOException;
  }

  private interface OfResident {
    Json.Body answer(ApiRequest call, MedassistClient client) throws IOException;
  }

  private final WeChatClient weChat;
  private final Sessions sessions;
  private final Bindings bindings;
  private final IdentityVerifier verifier;
  private final Service service;
  private final AlertMessages messages;
  private final Consumer<String> log;

  Api(
      WeChatClient weChat,
      Sessions sessions,
      Bindings bindings,
      IdentityVerifier verifier,
      Service service,
      AlertMessages messages,
      Consumer<String> log) {
    this.weChat = weChat;
    this.sessions = sessions;
    this.bindings = bindings;
    this.verifier = verifier;
    this.service = service;
    this.messages = messages;
    this.log = log;
  }

  /** What answers all of them. */
  HttpHandler handler() {
    RoutingHandler routes =
        Handlers.routing()
            .post("/wx/session", answering(this::login))
            .delete("/wx/session", answering(this::logout))
            .get("/wx/binding", answering(call -> bound(bindings.resident(user(call)) != null)))
            .post("/wx/binding", answering(call -> verifier.begin(user(call))))
            .put("/wx/binding", answering(this::bind))
            .delete("/wx/binding", answering(this::unbind))
            .put("/wx/subscription", answering(this::subscribe))
            .get("/wx/enrollment", answering(ofResident(Api::enrollment)))
            .get("/wx/quota", answering(ofResident(Api::quota)))
            .post("/wx/estimates/mine", answering(ofResident(Api::mine)))
            .post("/wx/estimates", answering(this::whatIf))
            .get("/wx/regions", answering(this::regions))
            .get("/wx/alerts", answering(ofResident(Api::alerts)))
            .get("/wx/grants", answering(ofResident(Api::grants)))
            .put("/wx/grants/{id}", answering(ofResident(Api::give)))
            .delete("/wx/grants/{id}", answering(ofResident(Api::withdraw)))
            .get("/wx/accesses", answering(ofResident(Api::accesses)))
            .setFallbackHandler(answering(refusing(BackendProblem.ROUTE_NOT_FOUND)))
            .setInvalidMethodHandler(answering(refusing(BackendProblem.METHOD_NOT_ALLOWED)));
    return new BlockingHandler(routes);
  }

  private static Route refusing(BackendProblem problem) {
    return call -> {
      throw problem.exception();
    };
  }

  private HttpHandler answering(Route route) {
    return exchange -> answer(exchange, route);
  }

  private void answer(HttpServerExchange exchange, Route route) {
    String traceId = UUID.randomUUID().toString();
    Problem problem;
    try {
      send(exchange, 200, "application/json", traceId, route.answer(new ApiRequest(exchange)));
      return;
    } catch (InvalidInputException e) {
      problem = Problem.of(e);
    } catch (ProblemException e) {
      problem = e.problem();
    } catch (ApiException e) {
      problem = passedOn(e);
    } catch (MedassistException e) {
      log.accept(traceId + " " + e.getMessage());
      problem = BackendProblem.SERVICE_UNAVAILABLE.problem();
    } catch (IOException | RuntimeException e) {
      // The class alone: a message may quote what was sent.
      log.accept(traceId + " failed: " + e.getClass().getName());
      problem = BackendProblem.INTERNAL.problem();
    }
    Problem traced = problem.tracedAs(traceId);
    send(
        exchange,
        traced.status(),
        "application/problem+json",
        String.valueOf(traced.traceId()),
        traced::write);
  }

  /** What the service said, unless that is no problem or about this backend's own token. */
  private static Problem passedOn(ApiException e) {
    Problem problem = e.problem();
    return problem.code() == null || problem.title() == null || e.status() == 401
        ? BackendProblem.SERVICE_UNAVAILABLE.problem().tracedAs(e.traceId())
        : problem;
  }

  private void send(
      HttpServerExchange exchange, int status, String type, String traceId, Json.Body body) {
    byte[] json = Json.write(body);
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, type + "; charset=utf-8");
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    exchange.getResponseSender().send(ByteBuffer.wrap(json));
    log.accept(traceId + " " + exchange.getRequestMethod() + " " + path(exchange) + " " + status);
  }

  /** The path as the table of calls has it: what a caller wrote there is not logged. */
  private static String path(HttpServerExchange exchange) {
    PathTemplateMatch match = exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY);
    return match == null ? "?" : match.getMatchedTemplate();
  }

  private WeChatUser user(ApiRequest call) {
    WeChatUser user = sessions.find(call.bearer());
    if (user == null) {
      throw BackendProblem.SESSION_OVER.exception();
    }
    return user;
  }

  private Route ofResident(OfResident route) {
    return call -> route.answer(call, service.of(resident(user(call))));
  }

  private String resident(WeChatUser user) {
    String resident = bindings.resident(user);
    if (resident == null) {
      throw BackendProblem.NOT_BOUND.exception();
    }
    return resident;
  }

  private Json.Body login(ApiRequest call) throws IOException {
    Json.Members members = call.json().members();
    String code = members.required("code").string();
    members.end();
    WeChatUser user = weChat.login(code);
    String token = sessions.open(user);
    boolean isBound = bindings.resident(user) != null;
    return writer -> {
      writer.beginObject();
      writer.name("token").value(token);
      writer.name("bound").value(isBound);
      writer.name("template").value(messages.template());
      writer.endObject();
    };
  }

  private Json.Body logout(ApiRequest call) {
    sessions.close(call.bearer());
    return writer -> writer.beginObject().endObject();
  }

  private Json.Body bind(ApiRequest call) throws IOException {
    IdentityVerifier.VerifiedIdentity verified = verifier.verify(call.bearer(), call.json());
    messages.forget(verified.user());
    bindings.bind(verified.user(), verified.resident());
    return bound(true);
  }

  private Json.Body unbind(ApiRequest call) {
    WeChatUser user = user(call);
    bindings.unbind(user);
    messages.forget(user);
    return bound(false);
  }

  private static Json.Body bound(boolean isBound) {
    return writer -> {
      writer.beginObject();
      writer.name("bound").value(isBound);
      writer.endObject();
    };
  }

  private Json.Body subscribe(ApiRequest call) {
    WeChatUser user = user(call);
    messages.agree(user, resident(user));
    return writer -> writer.beginObject().endObject();
  }

  private static Json.Body enrollment(ApiRequest call, MedassistClient client) {
    Enrollment enrollment = client.enrollments().get(call.year()).execute();
    return writer -> EnrollmentJson.write(writer, enrollment);
  }

  private static Json.Body quota(ApiRequest call, MedassistClient client) {
    Quota quota = client.quotas().get(call.year()).execute();
    return writer -> QuotaJson.write(writer, quota);
  }

  private static Json.Body mine(ApiRequest call, MedassistClient client) throws IOException {
    Json.Members body = call.json().members();
    Day date = body.required("date").day();
    Visit visit = Visit.read(body.required("visit"));
    Settled settled = Settled.read(body.optional("settled"));
    body.end();
    return estimate(client.estimates().forMe(date, visit, settled).execute());
  }

  private Json.Body whatIf(ApiRequest call) throws IOException {
    user(call);
    EstimateRequest request = EstimateRequest.read(call.json());
    return estimate(service.anonymous().estimates().estimate(request).execute());
  }

  /** The places that a name or code may mean, and without one the provinces. */
  private Json.Body regions(ApiRequest call) {
    user(call);
    RegionCalls regions = service.anonymous().regions();
    String name = call.query("name");
    return (name == null ? regions.below(null, Mode.NETWORK) : regions.named(name, Mode.NETWORK))
            .execute()
        ::write;
  }

  private static Json.Body estimate(Estimate estimate) {
    return writer -> EstimateJson.write(writer, estimate);
  }

  private static Json.Body alerts(ApiRequest call, MedassistClient client) {
    return client.alerts().mine().execute()::write;
  }

  private static Json.Body grants(ApiRequest call, MedassistClient client) {
    return grants(client.grants().list().execute());
  }

  private static Json.Body give(ApiRequest call, MedassistClient client) throws IOException {
    Grant grant = Grant.readRequest(call.variable("id"), call.json());
    return client.grants().put(grant).execute()::write;
  }

  private static Json.Body withdraw(ApiRequest call, MedassistClient client) {
    return grants(client.grants().withdraw(Grant.requireId(call.variable("id"))).execute());
  }

  private static Json.Body grants(List<Grant> grants) {
    return writer -> Grant.writeAll(writer, grants);
  }

  private static Json.Body accesses(ApiRequest call, MedassistClient client) {
    String next = call.query("next");
    AccessPage page =
        (next == null ? client.accesses().list(ACCESSES) : client.accesses().list(ACCESSES, next))
            .execute();
    return page::write;
  }
}
