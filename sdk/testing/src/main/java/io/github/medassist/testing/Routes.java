// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.testing;

import io.github.medassist.core.access.AccessPage;
import io.github.medassist.core.alert.AlertPage;
import io.github.medassist.core.enrollment.EnrollmentJson;
import io.github.medassist.core.enrollment.Enrollments;
import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.EstimateJson;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Estimator;
import io.github.medassist.core.estimate.Receipt;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.grant.Grant;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Horizon;
import io.github.medassist.core.policy.Pack;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.policy.PolicyJson;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.Problem;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.quota.QuotaJson;
import io.github.medassist.core.quota.Quotas;
import io.github.medassist.core.region.RegionPage;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.resident.ResidentEstimator;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import okhttp3.HttpUrl;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import okio.Buffer;

/** Answers the calls of the API from core. */
final class Routes extends Dispatcher {
  static final String TOKEN = "fake-token-of-";

  private final Policies policies;
  private final Map<String, Resident> people;
  private final Queue<MockResponse> troubles;
  private final List<Operation> operations = Operation.all();
  private final Map<String, Map<String, Grant>> grants = new TreeMap<>();

  private volatile boolean away;

  Routes(Policies policies, Map<String, Resident> people, Queue<MockResponse> troubles) {
    this.policies = policies;
    this.people = people;
    this.troubles = troubles;
  }

  void away(boolean away) {
    this.away = away;
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    if (away) {
      return new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST);
    }
    MockResponse trouble = troubles.poll();
    if (trouble != null) {
      return trouble;
    }
    HttpUrl url = request.getRequestUrl();
    if (url == null) {
      return notFound();
    }
    try {
      return answer(request, url);
    } catch (InvalidInputException e) {
      return problem(Problem.of(e));
    }
  }

  private MockResponse answer(RecordedRequest request, HttpUrl url) {
    boolean isPath = false;
    for (Operation each : operations) {
      Map<String, String> variables = each.match(url.pathSegments());
      if (variables != null && each.method().equals(request.getMethod())) {
        return answer(each, variables, request, url);
      }
      isPath |= variables != null;
    }
    return isPath
        ? problem(
            405,
            "METHOD_NOT_ALLOWED",
            "方法不允许",
            "Method not allowed",
            "可用的接口见接口文档",
            "see the contract")
        : notFound();
  }

  private MockResponse answer(
      Operation operation, Map<String, String> variables, RecordedRequest request, HttpUrl url) {
    for (String each : url.queryParameterNames()) {
      if (!operation.parameters().contains(each)) {
        throw new InvalidInputException(
            ProblemCode.UNKNOWN_FIELD,
            Json.child("", each),
            Text.of(
                "请删去此项或改正其名称；此处可用：" + operation.parameters(),
                "remove it or mend its name; known here: " + operation.parameters()),
            operation.parameters());
      }
    }
    String type = request.getHeader("Content-Type");
    if (type != null && request.getBodySize() > 0 && !operation.takes(type)) {
      return problem(
          415,
          "UNSUPPORTED_MEDIA_TYPE",
          "请求类型不符",
          "Not JSON",
          "请按接口文档的类型发送",
          "send what the contract has");
    }
    switch (operation.id()) {
      case "health":
        return ok(
            writer -> {
              writer.beginObject();
              writer.name("status").value("UP");
              writer.name("engine").value(Receipt.engineVersion());
              writer.endObject();
            });
      case "contract":
        return new MockResponse()
            .setHeader("Content-Type", "application/json; charset=utf-8")
            .setBody(new Buffer().write(Operation.text()));
      case "whatIf":
        EstimateRequest asked = EstimateRequest.read(body(request));
        Horizon.require(asked.date(), today(), "/date");
        return ok(new Estimator(policies).estimate(asked));
      case "policies":
        return ok(writer -> PolicyJson.writeList(writer, policies, today()));
      case "policy":
        String on = url.queryParameter("on");
        return policy(String.valueOf(variables.get("region")), on == null ? today() : day(on));
      case "regions":
        return ok(
            RegionPage.of(url.queryParameter("name"), url.queryParameter("parent"), policies)
                ::write);
      case "alerts":
      case "settlement":
      case "reversal":
      case "grantOnApplication":
      case "grantOnApplicationReversal":
        // Calls of agencies, and here are residents alone.
        return forbidden();
      default:
        return ofResident(operation, variables, request, url);
    }
  }

  private MockResponse ofResident(
      Operation operation, Map<String, String> variables, RecordedRequest request, HttpUrl url) {
    String authorization = request.getHeader("Authorization");
    if (authorization == null || !authorization.startsWith("Bearer " + TOKEN)) {
      return problem(
          401,
          "TOKEN_MISSING",
          "请先登录",
          "No token",
          "调用方须在请求头 Authorization 中带上登录凭证",
          "send Authorization: Bearer <token>");
    }
    String caller = authorization.substring(("Bearer " + TOKEN).length());
    String asked = variables.get("ref");
    String ref = asked == null || asked.equals("me") ? caller : asked;
    Resident resident = people.get(ref);
    if (resident == null || !ref.equals(caller)) {
      return forbidden();
    }
    switch (operation.id()) {
      case "enrollment":
        return ok(
            writer ->
                EnrollmentJson.write(
                    writer, new Enrollments(policies).in(year(url), resident, today())));
      case "quota":
        return ok(
            writer ->
                QuotaJson.write(writer, new Quotas(policies).in(year(url), resident, today())));
      case "snapshot":
        return ok(resident::write);
      case "estimateOfResident":
        return ok(estimate(resident, body(request)));
      case "alertsOfResident":
        return ok(new AlertPage(Collections.emptyList(), null)::write);
      case "accesses":
        return ok(new AccessPage(Collections.emptyList(), null)::write);
      case "grants":
        return grants(ref);
      case "grantPut":
        return put(ref, Grant.readRequest(String.valueOf(variables.get("id")), body(request)));
      case "grantDelete":
        return withdraw(ref, String.valueOf(variables.get("id")));
      default:
        throw new IllegalStateException(
            "the contract has a call that nothing answers here: add "
                + operation.id()
                + " to Routes");
    }
  }

  private Estimate estimate(Resident resident, Json json) {
    Json.Members members = json.members();
    Day date = members.required("date").day();
    Visit visit = Visit.read(members.required("visit"));
    Settled settled = Settled.read(members.optional("settled"));
    members.end();
    Horizon.require(date, today(), "/date");
    return new ResidentEstimator(policies).estimate(resident, date, visit, settled);
  }

  private synchronized Map<String, Grant> grantsOf(String ref) {
    Map<String, Grant> own = grants.get(ref);
    if (own == null) {
      own = new ConcurrentSkipListMap<>();
      grants.put(ref, own);
    }
    return own;
  }

  private MockResponse put(String ref, Grant asked) {
    Grant grant = asked.since("2023-06-01T09:30:00+08:00");
    grantsOf(ref).put(grant.id(), grant);
    return ok(grant::write);
  }

  private MockResponse withdraw(String ref, String id) {
    grantsOf(ref).remove(id);
    return grants(ref);
  }

  private MockResponse grants(String ref) {
    List<Grant> standing = new ArrayList<>(grantsOf(ref).values());
    return ok(writer -> Grant.writeAll(writer, standing));
  }

  private MockResponse policy(String region, Day on) {
    List<Pack> packs = policies.packs(region, on);
    return ok(writer -> PolicyJson.write(writer, region, on, packs))
        .setHeader("ETag", "\"" + packs.get(0).sha256() + "\"");
  }

  private static Day today() {
    return Day.inChina(System.currentTimeMillis());
  }

  private static int year(HttpUrl url) {
    String year = url.queryParameter("year");
    if (year != null && !year.matches("[12][0-9]{3}")) {
      throw new InvalidInputException(
          ProblemCode.INVALID_YEAR,
          "/year",
          Text.of("请用四位数字填写年份，例如 2023", "write the year with four digits, such as 2023"));
    }
    return year == null ? today().year() : Integer.parseInt(year);
  }

  private static Day day(String on) {
    try {
      return Day.parse(on);
    } catch (IllegalArgumentException e) {
      throw InvalidInputException.noDay("/on", e);
    }
  }

  private static Json body(RecordedRequest request) {
    return Json.read(request.getBody().readByteArray());
  }

  private static MockResponse ok(Estimate estimate) {
    return ok(writer -> EstimateJson.write(writer, estimate));
  }

  private static MockResponse ok(Json.Body body) {
    return json(200, "application/json; charset=utf-8", body);
  }

  private static MockResponse json(int status, String type, Json.Body body) {
    return new MockResponse()
        .setResponseCode(status)
        .setHeader("Content-Type", type)
        .setBody(new Buffer().write(Json.write(body)));
  }

  private static MockResponse notFound() {
    return problem(
        404, "ROUTE_NOT_FOUND", "没有该接口", "No such call", "可用的接口见接口文档", "see the contract");
  }

  private static MockResponse forbidden() {
    return problem(403, "FORBIDDEN", "无权查看", "Not allowed", "只能查看本人的记录", "ask for your own record");
  }

  static MockResponse problem(
      int status, String code, String title, String titleEn, String detail, String detailEn) {
    return problem(Problem.of(status, code, Text.of(title, titleEn), Text.of(detail, detailEn)));
  }

  private static MockResponse problem(Problem problem) {
    return json(
        problem.status(),
        "application/problem+json; charset=utf-8",
        problem.tracedAs("fake")::write);
  }
}
