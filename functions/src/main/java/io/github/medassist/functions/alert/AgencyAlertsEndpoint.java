package io.github.medassist.functions.alert;

import io.github.medassist.core.alert.Alert;
import io.github.medassist.core.alert.AlertPage;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.word.Scope;
import io.github.medassist.functions.access.Agency;
import io.github.medassist.functions.access.Authorizer;
import io.github.medassist.functions.http.Endpoint;
import io.github.medassist.functions.http.HttpRequest;
import io.github.medassist.functions.http.HttpResponse;
import io.github.medassist.functions.http.PageSize;
import io.github.medassist.functions.problem.Fault;
import io.github.medassist.functions.resident.Basics;
import io.github.medassist.functions.resident.Residents;
import io.github.medassist.functions.store.Identity;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.inject.Inject;

/**
 * Answers {@code GET /v1/alerts?region=&since=&limit=&next=}: to an agency, with name and ID
 * number, the alerts of its region and of those below.
 */
final class AgencyAlertsEndpoint implements Endpoint {
  private final Authorizer access;
  private final Policies policies;
  private final Residents residents;
  private final AlertLists lists;
  private final Identity identity;

  @Inject
  AgencyAlertsEndpoint(
      Authorizer access,
      Policies policies,
      Residents residents,
      AlertLists lists,
      Identity identity) {
    this.access = access;
    this.policies = policies;
    this.residents = residents;
    this.lists = lists;
    this.identity = identity;
  }

  @Override
  public void prime() {
    residents.prime();
  }

  @Override
  public HttpResponse answer(HttpRequest request) {
    Agency agency = access.agency(request);
    Map<String, String> query = request.query();
    List<String> regions = regions(agency, query.getOrDefault("region", agency.region()));
    String since = query.get("since");
    String token = query.get("next");
    AlertLists.Part part =
        lists.of(
            regions,
            since == null ? AlertLists.EVER : Instants.since(since),
            token == null ? null : AlertPosition.of(token, regions),
            PageSize.of(request));
    access.shown(
        request,
        part.items().stream().map(AlertItem::ref).collect(Collectors.toSet()),
        Scope.ALERT);
    AlertPosition next = part.next();
    AlertPage answer =
        new AlertPage(
            part.items().stream().map(this::named).toList(), next == null ? null : next.token());
    return HttpResponse.ok(HttpResponse.NOT_KEPT, answer::write);
  }

  /** Returns the regions with packs, without which there is no threshold, in order. */
  private List<String> regions(Agency agency, String region) {
    if (!agency.covers(region)) {
      throw Fault.FORBIDDEN.exception();
    }
    List<String> covered = policies.packRegions().stream().filter(agency::covers).sorted().toList();
    Agency asked = new Agency(agency.name(), region);
    List<String> regions = covered.stream().filter(asked::covers).toList();
    if (regions.isEmpty()) {
      throw new InvalidInputException(
          ProblemCode.UNKNOWN_REGION, "/region", "use one of " + covered, covered);
    }
    return regions;
  }

  private Alert named(AlertItem item) {
    if (item.identity() == null) {
      return item.alert();
    }
    Basics basics = Basics.open(identity, item.ref(), item.identity());
    return item.alert().with(basics.name(), basics.id().digits());
  }
}
