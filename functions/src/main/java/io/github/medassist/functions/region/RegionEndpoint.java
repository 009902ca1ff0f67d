// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.region;

import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.region.RegionPage;
import io.github.medassist.core.region.Regions;
import io.github.medassist.functions.http.Endpoint;
import io.github.medassist.functions.http.HttpRequest;
import io.github.medassist.functions.http.HttpResponse;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;

/** Answers {@code GET /v1/regions?name=&parent=}. */
final class RegionEndpoint implements Endpoint {
  private final Policies policies;

  @Inject
  RegionEndpoint(Policies policies) {
    this.policies = policies;
  }

  @Override
  public void prime() {
    Regions.national();
  }

  @Override
  public List<String> parameters(HttpRequest request) {
    return List.of("name", "parent");
  }

  @Override
  public HttpResponse answer(HttpRequest request) {
    Map<String, String> query = request.query();
    RegionPage answer = RegionPage.of(query.get("name"), query.get("parent"), policies);
    return HttpResponse.ok(HttpResponse.PUBLIC, answer::write);
  }
}
