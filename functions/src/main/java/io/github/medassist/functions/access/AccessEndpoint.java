// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.access;

import io.github.medassist.core.access.AccessPage;
import io.github.medassist.functions.http.Endpoint;
import io.github.medassist.functions.http.HttpRequest;
import io.github.medassist.functions.http.HttpResponse;
import io.github.medassist.functions.http.PageSize;
import io.github.medassist.functions.http.PageToken;
import io.github.medassist.functions.store.AccessItem;
import io.github.medassist.functions.store.AccessLog;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.ResidentRepository;
import java.util.List;
import javax.inject.Inject;

/** Answers {@code GET /v1/residents/me/accesses?limit=&next=}. */
final class AccessEndpoint implements Endpoint {
  /** An instant and a call's id. */
  private static final String POSITION = "[0-9T:.+-]{29}#.{1,128}";

  private final Authorizer access;
  private final AccessLog accesses;
  private final ResidentRepository residents;
  private final Identity identity;

  @Inject
  AccessEndpoint(
      Authorizer access, AccessLog accesses, ResidentRepository residents, Identity identity) {
    this.access = access;
    this.accesses = accesses;
    this.residents = residents;
    this.identity = identity;
  }

  @Override
  public void prime() {
    residents.prime();
  }

  @Override
  public List<String> parameters(HttpRequest request) {
    return List.of("limit", "next");
  }

  @Override
  public HttpResponse answer(HttpRequest request) {
    String ref = access.resident(request);
    int limit = PageSize.of(request);
    String next = request.query().get("next");
    // One more tells whether there is a page after this.
    List<AccessItem> items = accesses.of(ref, limit + 1, next == null ? null : position(next));
    List<AccessItem> shown = items.subList(0, Math.min(limit, items.size()));
    AccessPage page =
        new AccessPage(
            shown.stream().map(each -> each.opened(name -> identity.openText(ref, name))).toList(),
            items.size() > limit ? PageToken.of(shown.get(limit - 1).position()) : null);
    return HttpResponse.ok(HttpResponse.PRIVATE, page::write);
  }

  /** A place and no number of a page, so that a new read does not move what was shown. */
  private static String position(String token) {
    String position = PageToken.position(token);
    if (!position.matches(POSITION)) {
      throw PageToken.invalid();
    }
    return position;
  }
}
