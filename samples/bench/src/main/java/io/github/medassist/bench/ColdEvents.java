// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.estimate.Usage;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.EnrollmentBasis;
import io.github.medassist.core.resident.Account;
import io.github.medassist.core.resident.CareTotal;
import io.github.medassist.core.resident.Insurance;
import io.github.medassist.core.resident.Membership;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.settlement.Settlement;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.EnrollmentStatus;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.functions.deploy.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The events that the gateway makes of calls, about two invented people. */
final class ColdEvents {
  /** Who asks; nobody writes this record during a run. */
  static final String READ = "bench-asks";

  /** Whose visits are settled. */
  private static final String SETTLED = "bench-settles";

  private static final String REGION = "210921";
  private static final Day DATE = Day.of(2023, 5, 10);
  private static final Map<String, String> OWN = Map.of("role", "resident", "sub", READ);
  private static final Map<String, String> ME = Map.of("ref", "me");
  private static final Map<String, String> YEAR = Map.of("year", "2023");

  private final AtomicInteger settlements = new AtomicInteger();

  /** The people whom the events are about. */
  static List<Resident> people() {
    return List.of(person(READ), person(SETTLED));
  }

  private static Resident person(String ref) {
    return Resident.builder(ref, REGION, Scheme.RESIDENT, "2023-06-01T09:30:00+08:00")
        .birthDate(Day.of(1960, 2, 29))
        .categories(
            List.of(new Membership(Category.SUBSISTENCE_ALLOWANCE, Day.of(2022, 1, 1), null)))
        .insurance(
            List.of(
                new Insurance(
                    2023,
                    EnrollmentStatus.ENROLLED,
                    Scheme.RESIDENT,
                    Day.of(2022, 11, 2),
                    EnrollmentBasis.IN_PERIOD,
                    0,
                    0)))
        .accounts(
            Map.of(
                2023,
                new Account(
                    Map.of("assistance.basic", Usage.of(1_500_000, 1_050_000)),
                    Map.of(
                        Care.INPATIENT,
                        CareTotal.of(1, 5_000_000, 3_000_000, 500_000, 1_050_000, 0)))))
        .build();
  }

  /** The next event of {@code route}. */
  byte[] next(Route route) {
    return switch (route) {
      case ENROLLMENT -> event(route, OWN, ME, YEAR, "");
      case QUOTA -> event(route, OWN, ME, YEAR, "");
      case ESTIMATE_OF_RESIDENT -> event(route, OWN, ME, Map.of(), text(ColdEvents::estimate));
      case WHAT_IF ->
          event(
              route,
              Map.of(),
              Map.of(),
              Map.of(),
              text(
                  EstimateRequest.builder(
                              REGION,
                              DATE,
                              Scheme.RESIDENT,
                              Category.SUBSISTENCE_ALLOWANCE,
                              visit())
                          .settled(settled())
                          .build()
                      ::write));
      case SETTLEMENT ->
          event(
              route,
              Map.of("role", "agency", "sub", "office", "region", REGION),
              Map.of(),
              Map.of(),
              text(settlement()::write));
      case POLICY -> event(route, Map.of(), Map.of("region", REGION), Map.of(), "");
      default -> event(route, Map.of(), Map.of(), Map.of(), "");
    };
  }

  private static Visit visit() {
    return Visit.builder(Care.INPATIENT, Costs.of(6_000_000, 5_000_000))
        .referral(Referral.REFERRED)
        .facility(2, Place.IN_COUNTY)
        .build();
  }

  private static Settled settled() {
    return Settled.NOTHING.with(Layer.BASIC, 3_000_000).with(Layer.CRITICAL_ILLNESS, 500_000);
  }

  private static void estimate(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("date").value(DATE.toString());
    writer.name("visit");
    visit().write(writer);
    writer.name("settled");
    settled().write(writer);
    writer.endObject();
  }

  private Settlement settlement() {
    String id = "S-" + settlements.incrementAndGet();
    return Settlement.builder(id, SETTLED, DATE, visit())
        .paid(Map.of("BASIC", 3_000_000L, "ASSISTANCE", 1_000_000L))
        .build();
  }

  private static byte[] event(
      Route route,
      Map<String, String> claims,
      Map<String, String> path,
      Map<String, String> query,
      String body) {
    String filled = route.path();
    for (Map.Entry<String, String> each : path.entrySet()) {
      filled = filled.replace("{" + each.getKey() + "}", each.getValue());
    }
    String raw = filled;
    return Json.write(
        writer -> {
          writer.beginObject();
          writer.name("version").value("2.0");
          writer.name("routeKey").value(route.method() + " " + route.path());
          writer.name("rawPath").value(raw);
          writer.name("rawQueryString").value("");
          strings(
              writer.name("headers"),
              Map.of("accept", "application/json", "host", "api.example", "user-agent", "bench"));
          if (!query.isEmpty()) {
            strings(writer.name("queryStringParameters"), query);
          }
          writer.name("requestContext").beginObject();
          writer.name("accountId").value("000000000000");
          writer.name("apiId").value("bench");
          if (!claims.isEmpty()) {
            writer.name("authorizer").beginObject().name("jwt").beginObject();
            strings(writer.name("claims"), claims);
            writer.endObject().endObject();
          }
          writer.name("domainName").value("api.example");
          writer.name("http").beginObject();
          writer.name("method").value(route.method());
          writer.name("path").value(raw);
          writer.name("protocol").value("HTTP/1.1");
          writer.name("sourceIp").value("192.0.2.1");
          writer.name("userAgent").value("bench");
          writer.endObject();
          writer.name("requestId").value("bench-1");
          writer.name("routeKey").value(route.method() + " " + route.path());
          writer.name("stage").value("$default");
          writer.name("timeEpoch").value(1_685_583_000_000L);
          writer.endObject();
          if (!path.isEmpty()) {
            strings(writer.name("pathParameters"), path);
          }
          if (!body.isEmpty()) {
            writer.name("body").value(body);
          }
          writer.name("isBase64Encoded").value(false);
          writer.endObject();
        });
  }

  private static void strings(JsonWriter writer, Map<String, String> strings) throws IOException {
    writer.beginObject();
    for (Map.Entry<String, String> each : strings.entrySet()) {
      writer.name(each.getKey()).value(each.getValue());
    }
    writer.endObject();
  }

  private static String text(Json.Body body) {
    return new String(Json.write(body), StandardCharsets.UTF_8);
  }
}
