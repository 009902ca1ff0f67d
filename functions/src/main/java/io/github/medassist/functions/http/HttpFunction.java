// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.Problem;
import io.github.medassist.core.problem.ProblemException;
import io.github.medassist.core.value.Sha256;
import io.github.medassist.functions.problem.ServiceProblem;
import io.github.medassist.functions.store.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * A Lambda function behind API Gateway's HTTP API. Nothing but an answer leaves it: an exception
 * would reach the caller as a bare 500 and the log with whatever its message holds.
 */
public abstract class HttpFunction implements RequestStreamHandler {
  private static final byte[] REHEARSAL =
      ("{\"routeKey\":\"POST /\",\"headers\":{\"accept\":\"*/*\"},\"requestContext\":{\"requestId\":\"rehearsal\","
              + "\"http\":{\"method\":\"POST\"},\"authorizer\":{\"jwt\":{\"claims\":{\"sub\":\"nobody\"}}}}}")
          .getBytes(StandardCharsets.UTF_8);

  private final CallLog log = new CallLog();
  private final Endpoint endpoint;

  /** Makes the function and primes the endpoint and the way to it. */
  protected HttpFunction(Endpoint endpoint) {
    this.endpoint = endpoint;
    endpoint.prime();
    rehearse();
  }

  /** Goes the way of a call and its answer, but for the endpoint, and tells nobody. */
  private void rehearse() {
    HttpRequest request = HttpRequest.read(REHEARSAL);
    HttpResponse.ok(HttpResponse.PRIVATE, "{}").with("x-trace-id", request.traceId()).write();
    log.rehearse();
  }

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    CallLog.OngoingCall call = log.begin(context);
    String id = context.getAwsRequestId();
    String traceId = id;
    String route = "unknown";
    Problem problem = null;
    HttpResponse response;
    Deadline.begin(context.getRemainingTimeInMillis());
    try {
      HttpRequest request = HttpRequest.read(input.readAllBytes());
      id = request.call().id();
      traceId = request.traceId();
      route = request.call().route();
      request.requireParameters(endpoint.parameters(request));
      response = tagged(request, endpoint.answer(request));
    } catch (InvalidInputException e) {
      problem = Problem.of(e);
      response = Problems.of(problem, traceId);
    } catch (ProblemException e) {
      problem = e.problem();
      response = Problems.of(problem, traceId);
    } catch (SdkException e) {
      ErrorLog.write(context, traceId, e);
      problem = ServiceProblem.STORE_UNAVAILABLE.problem();
      response = Problems.of(problem, traceId);
    } catch (RuntimeException e) {
      ErrorLog.write(context, traceId, e);
      problem = ServiceProblem.INTERNAL.problem();
      response = Problems.of(problem, traceId);
    } finally {
      Deadline.end();
    }
    output.write(response.with("x-trace-id", traceId).write());
    call.end(route, id, traceId, response.status(), problem == null ? null : problem.code());
  }

  /** Lets a reader that has the answer already be told so (RFC 9110, 13.1.2). */
  private static HttpResponse tagged(HttpRequest request, HttpResponse response) {
    if (!request.call().method().equals("GET")
        || response.status() != 200
        || HttpResponse.NOT_KEPT.equals(response.headers().get("cache-control"))) {
      return response;
    }
    String tag =
        '"' + Sha256.of(response.body().getBytes(StandardCharsets.UTF_8)).substring(0, 32) + '"';
    HttpResponse tagged = response.with("etag", tag);
    return names(request.headers().get("if-none-match"), tag)
        ? new HttpResponse(304, tagged.headers(), "")
        : tagged;
  }

  /**
   * Whether an {@code If-None-Match} names the tag of an answer that there is. They are compared
   * weakly, since whoever compressed an answer on the way has made its tag a weak one.
   */
  private static boolean names(@Nullable String header, String tag) {
    if (header == null || header.strip().equals("*")) {
      return header != null;
    }
    for (String each : header.split(",", -1)) {
      String one = each.strip();
      if (one.equals(tag) || one.equals("W/" + tag)) {
        return true;
      }
    }
    return false;
  }

  /** The environment that the platform gives the function, from which its settings are read. */
  protected static Map<String, String> environment() {
    return System.getenv();
  }
}
