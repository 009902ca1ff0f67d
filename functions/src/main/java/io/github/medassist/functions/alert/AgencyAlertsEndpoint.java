// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.alert;

import io.github.medassist.core.alert.Alert;
import io.github.medassist.core.alert.AlertPage;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.region.Regions;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Scope;
import io.github.medassist.functions.access.Agency;
import io.github.medassist.functions.access.Authorizer;
import io.github.medassist.functions.config.Instants;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.http.Endpoint;
import io.github.medassist.functions.http.HttpRequest;
import io.github.medassist.functions.http.HttpResponse;
import io.github.medassist.functions.http.PageSize;
import io.github.medassist.functions.problem.ServiceProblem;
import io.github.medassist.functions.store.AlertItem;
import io.github.medassist.functions.store.AlertPosition;
import io.github.medassist.functions.store.AlertRepository;
import io.github.medassist.functions.store.Basics;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.ResidentRepository;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.inject.Inject;

/**
 * Answers {@code GET /v1/alerts?region=&since=&limit=&next=}: to an agency, with name and ID
 * number, the alerts of its region and of those below.
 */
final class AgencyAlertsEndpoint implements Endpoint {
  /** Before every instant. */
  private static final String EVER = "0";

  private final Authorizer access;
  private final Policies policies;
  private final ResidentRepository residents;
  private final AlertRepository alerts;
  private final Identity identity;

  @Inject
  AgencyAlertsEndpoint(
      Authorizer access,
      Policies policies,
      ResidentRepository residents,
      AlertRepository alerts,
      Identity identity) {
    this.access = access;
    this.policies = policies;
    this.residents = residents;
    this.alerts = alerts;
    this.identity = identity;
  }

  @Override
  public void prime() {
    residents.prime();
  }

  @Override
  public List<String> parameters(HttpRequest request) {
    return List.of("region", "since", "limit", "next");
  }

  @Override
  public HttpResponse answer(HttpRequest request) {
    Agency agency = access.agency(request);
    Map<String, String> query = request.query();
    List<String> regions = regions(agency, query.getOrDefault("region", agency.region()));
    String since = query.get("since");
    String token = query.get("next");
    AlertRepository.Part part =
        alerts.in(
            regions,
            since == null ? EVER : since(since),
            token == null ? null : AlertPageToken.position(token, regions),
            PageSize.of(request));
    access.shown(
        request,
        part.items().stream().map(AlertItem::ref).collect(Collectors.toSet()),
        Scope.ALERT);
    AlertPosition next = part.next();
    AlertPage answer =
        new AlertPage(
            part.items().stream().map(this::named).toList(),
            next == null ? null : AlertPageToken.of(next));
    return HttpResponse.ok(HttpResponse.NOT_KEPT, answer::write);
  }

  /** The regions that have a threshold, or may from a region above, in order. */
  private List<String> regions(Agency agency, String region) {
    if (!agency.covers(region)) {
      throw ServiceProblem.FORBIDDEN.exception();
    }
    Agency asked = new Agency(agency.name(), region);
    List<String> regions =
        policies.knownRegions().stream().filter(asked::covers).filter(this::hasPolicy).toList();
    if (regions.isEmpty() && Regions.national().find(region) != null) {
      // A place that only the nation's documents are of: nobody there has a threshold.
      return List.of(region);
    }
    if (regions.isEmpty()) {
      List<String> covered = policies.packRegions().stream().filter(agency::covers).toList();
      throw InvalidInputException.noneOf(ProblemCode.UNKNOWN_REGION, "/region", covered);
    }
    return regions;
  }

  /** Whether {@code region} or one above it other than the nation has packs. */
  private boolean hasPolicy(String region) {
    return region.equals(Regions.NATION) || !Regions.NATION.equals(policies.answering(region));
  }

  private static String since(String since) {
    try {
      String instant = Instants.of(instant(since));
      if (!Character.isDigit(instant.charAt(0))) {
        throw new DateTimeException("a year beyond four digits would not sort as text");
      }
      return instant;
    } catch (DateTimeException e) {
      throw new InvalidInputException(
          ProblemCode.INVALID_DATE,
          "/since",
          Text.of(
              "请填写日期（例如 2023-06-01），或带时区的日期和时间（例如 2023-06-01T09:30:00+08:00）",
              "write a day such as 2023-06-01, or a date and time with offset such as"
                  + " 2023-06-01T09:30:00+08:00"));
    }
  }

  private static Instant instant(String since) {
    if (since.indexOf('T') < 0) {
      return LocalDate.parse(since).atStartOfDay(Settings.CHINA).toInstant();
    }
    // A plus that was not written as %2B arrives as a space.
    return OffsetDateTime.parse(since.replace(' ', '+')).toInstant();
  }

  private Alert named(AlertItem item) {
    if (item.identity() == null) {
      return item.alert();
    }
    Basics basics = Basics.open(identity, item.ref(), item.identity());
    return item.alert().with(basics.name(), basics.id().digits());
  }
}
