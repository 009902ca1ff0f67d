package io.github.medassist.testing;

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
import io.github.medassist.core.policy.Pack;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.quota.QuotaJson;
import io.github.medassist.core.quota.Quotas;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import okhttp3.HttpUrl;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import okio.Buffer;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** Answers the calls of the API from core. */
final class Routes extends Dispatcher {
  static final String TOKEN = "fake-token-of-";

  private final Policies policies;
  private final Map<String, Resident> people;
  private final Queue<MockResponse> troubles;
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
      return problem(e);
    }
  }

  private MockResponse answer(RecordedRequest request, HttpUrl url) {
    String path = url.encodedPath();
    String method = String.valueOf(request.getMethod());
    if (path.equals("/v1/health")) {
      return ok(
          writer -> {
            writer.beginObject();
            writer.name("status").value("UP");
            writer.name("engine").value(Receipt.engineVersion());
            writer.endObject();
          });
    }
    if (path.equals("/v1/estimates") && method.equals("POST")) {
      EstimateRequest asked = EstimateRequest.read(body(request));
      return ok(new Estimator(policies).estimate(asked));
    }
    if (path.equals("/v1/policies")) {
      return list();
    }
    if (path.startsWith("/v1/policies/")) {
      String on = url.queryParameter("on");
      Day day = on == null ? today() : Day.parse(on);
      return packs(path.substring("/v1/policies/".length()), day);
    }
    return url.pathSize() >= 4 && url.pathSegments().get(1).equals("residents")
        ? ofResident(request, method, url)
        : notFound();
  }

  private MockResponse ofResident(RecordedRequest request, String method, HttpUrl url) {
    String authorization = request.getHeader("Authorization");
    if (authorization == null || !authorization.startsWith("Bearer " + TOKEN)) {
      return problem(401, "TOKEN_MISSING", "请先登录", "No token");
    }
    String caller = authorization.substring(("Bearer " + TOKEN).length());
    List<String> path = url.pathSegments();
    String ref = path.get(2).equals("me") ? caller : path.get(2);
    Resident resident = people.get(ref);
    if (resident == null || !ref.equals(caller)) {
      return problem(403, "FORBIDDEN", "无权查看", "Not allowed");
    }
    switch (path.get(3)) {
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
      case "estimates":
        return ok(estimate(resident, body(request)));
      case "alerts":
        return ok(
            writer -> {
              writer.beginObject();
              writer.name("alerts").beginArray().endArray();
              writer.name("next").nullValue();
              writer.endObject();
            });
      case "accesses":
        return ok(
            writer -> {
              writer.beginObject();
              writer.name("accesses").beginArray().endArray();
              writer.name("next").nullValue();
              writer.endObject();
            });
      case "grants":
        return grants(method, ref, path.size() > 4 ? path.get(4) : null, request);
      default:
        return notFound();
    }
  }

  private Estimate estimate(Resident resident, Json json) {
    Json.Members members = json.members();
    Day date = members.required("date").day();
    Visit visit = Visit.read(members.required("visit"));
    Settled settled = Settled.read(members.optional("settled"));
    members.end();
    return new Estimator(policies)
        .estimate(resident.request(date, visit, settled), resident.categories(date));
  }

  private synchronized MockResponse grants(
      String method, String ref, @Nullable String id, RecordedRequest request) {
    Map<String, Grant> own = grants.get(ref);
    if (own == null) {
      own = new TreeMap<>();
      grants.put(ref, own);
    }
    if (id != null && method.equals("PUT")) {
      Grant grant = Grant.asked(id, body(request)).since("2023-06-01T09:30:00+08:00");
      own.put(id, grant);
      return ok(grant::write);
    }
    if (id != null) {
      own.remove(id);
    }
    List<Grant> standing = new ArrayList<>(own.values());
    return ok(
        writer -> {
          writer.beginObject();
          writer.name("grants").beginArray();
          for (Grant grant : standing) {
            grant.write(writer);
          }
          writer.endArray();
          writer.endObject();
        });
  }

  private MockResponse list() {
    return ok(
        writer -> {
          writer.beginObject();
          writer.name("policies").beginArray();
          for (String region : policies.packRegions()) {
            List<Pack> packs = policies.packs(region);
            writer.beginObject();
            writer.name("region").value(region);
            writer.name("name").value(packs.get(0).name().zh());
            writer.name("nameEn").value(packs.get(0).name().en());
            writer.name("packs").beginArray();
            for (Pack pack : packs) {
              writer.beginObject();
              writer.name("validFrom").value(pack.validFrom().toString());
              writer.name("sha256").value(pack.sha256());
              writer.endObject();
            }
            writer.endArray();
            writer.endObject();
          }
          writer.endArray();
          writer.endObject();
        });
  }

  private MockResponse packs(String region, Day on) {
    List<Pack> packs = policies.on(region, on).packs();
    return ok(writer -> {
          writer.beginObject();
          writer.name("region").value(region);
          writer.name("on").value(on.toString());
          writer.name("packs").beginArray();
          for (Pack pack : packs) {
            writer.beginObject();
            writer.name("region").value(pack.region());
            writer.name("validFrom").value(pack.validFrom().toString());
            writer.name("sha256").value(pack.sha256());
            try (BufferedSink sink = writer.name("pack").valueSink()) {
              sink.write(pack.json());
            }
            writer.endObject();
          }
          writer.endArray();
          writer.endObject();
        })
        .setHeader("ETag", "\"" + packs.get(0).sha256() + "\"");
  }

  private static Day today() {
    return Day.inChina(System.currentTimeMillis());
  }

  private static int year(HttpUrl url) {
    String year = url.queryParameter("year");
    return year == null ? today().year() : Integer.parseInt(year);
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
    return problem(404, "ROUTE_NOT_FOUND", "没有该接口", "No such call");
  }

  private static MockResponse problem(InvalidInputException e) {
    return problem(
        422,
        e.code().name(),
        e.code().title().zh(),
        e.code().title().en(),
        e.pointer(),
        e.remedy());
  }

  static MockResponse problem(int status, String code, String title, String titleEn) {
    return problem(status, code, title, titleEn, null, null);
  }

  private static MockResponse problem(
      int status,
      String code,
      String title,
      String titleEn,
      @Nullable String pointer,
      @Nullable String detail) {
    return json(
        status,
        "application/problem+json; charset=utf-8",
        writer -> {
          writer.beginObject();
          writer.name("title").value(title);
          writer.name("titleEn").value(titleEn);
          writer.name("status").value(status);
          writer.name("code").value(code);
          if (pointer != null) {
            writer.name("pointer").value(pointer);
          }
          if (detail != null) {
            writer.name("detail").value(detail);
          }
          writer.name("traceId").value("fake");
          writer.endObject();
        });
  }
}
