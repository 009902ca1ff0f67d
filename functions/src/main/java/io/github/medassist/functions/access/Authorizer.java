// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.access;

import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Role;
import io.github.medassist.core.word.Scope;
import io.github.medassist.functions.config.Instants;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.http.HttpRequest;
import io.github.medassist.functions.http.RequestDates;
import io.github.medassist.functions.problem.ServiceProblem;
import io.github.medassist.functions.store.AccessItem;
import io.github.medassist.functions.store.AccessLog;
import io.github.medassist.functions.store.ResidentItem;
import io.github.medassist.functions.store.ResidentRepository;
import io.github.medassist.functions.store.SealedGrant;
import java.time.Clock;
import java.util.Collection;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may read which record, and has each read by another recorded. A record that the
 * caller may not read is refused alike whether or not it exists.
 */
public final class Authorizer {
  private static final String ME = "me";

  private final ResidentRepository residents;
  private final AccessLog accesses;
  private final RequestDates dates;
  private final Clock clock;

  /** Makes it over the store's parts. */
  @Inject
  public Authorizer(
      ResidentRepository residents, AccessLog accesses, RequestDates dates, Settings settings) {
    this.residents = residents;
    this.accesses = accesses;
    this.dates = dates;
    this.clock = settings.clock();
  }

  /**
   * The record that {@code request} names with {@code {ref}} and of which its caller may read
   * {@code what}: the resident's own; with a grant, what it opens until it ends; an agency, those
   * of its region and below. One {@code GetItem} brings record and grants. Where the caller is not
   * the resident, the read is on record before this returns.
   *
   * @throws io.github.medassist.core.problem.ProblemException if there is no caller, the caller may
   *     not, or the caller's own record does not exist
   */
  public Resident read(HttpRequest request, Scope what) {
    Caller caller = Caller.of(request.claims());
    String ref = request.variable("ref");
    if (caller.role() == Role.RESIDENT) {
      return own(caller, ref);
    }
    ResidentItem item = ref.equals(ME) ? null : residents.item(ref);
    if (item == null) {
      throw ServiceProblem.FORBIDDEN.exception();
    }
    SealedGrant grant = null;
    if (caller.role() == Role.AGENCY) {
      requireRegion(caller, item);
    } else {
      grant = requireGrant(caller, item, what);
    }
    Resident resident = item.resident();
    log(request, ref, caller, what, grant);
    return resident;
  }

  private Resident own(Caller caller, String ref) {
    if (!ref.equals(ME) && !ref.equals(caller.subject())) {
      throw ServiceProblem.FORBIDDEN.exception();
    }
    return residents
        .find(caller.subject())
        .orElseThrow(ServiceProblem.RESIDENT_NOT_FOUND::exception);
  }

  private static void requireRegion(Caller caller, ResidentItem item) {
    if (!agency(caller).covers(item.region())) {
      throw ServiceProblem.FORBIDDEN.exception();
    }
  }

  private SealedGrant requireGrant(Caller caller, ResidentItem item, Scope what) {
    Day day = dates.day();
    for (SealedGrant grant : item.granted()) {
      if (grant.allows(caller.role(), caller.subject(), what, day)) {
        return grant;
      }
    }
    throw ServiceProblem.FORBIDDEN.exception();
  }

  /**
   * The reference of the resident who calls, for what only the resident may do.
   *
   * @throws io.github.medassist.core.problem.ProblemException if somebody else does, or nobody
   */
  public String resident(HttpRequest request) {
    Caller caller = Caller.of(request.claims());
    if (caller.role() != Role.RESIDENT) {
      throw ServiceProblem.FORBIDDEN.exception();
    }
    return caller.subject();
  }

  /**
   * Leaves on record that the agency that calls is shown a part of these people's records; before
   * it is shown.
   */
  public void shown(HttpRequest request, Collection<String> refs, Scope what) {
    Caller caller = Caller.of(request.claims());
    for (String ref : refs) {
      log(request, ref, caller, what, null);
    }
  }

  private void log(
      HttpRequest request, String ref, Caller caller, Scope what, @Nullable SealedGrant grant) {
    accesses.log(
        new AccessItem(
            ref,
            Instants.now(clock),
            request.call().id(),
            caller.role(),
            caller.subject(),
            what,
            grant == null ? null : new AccessItem.Granted(grant.id(), grant.sealedName())));
  }

  /**
   * The agency that calls.
   *
   * @throws io.github.medassist.core.problem.ProblemException if somebody else does, or nobody
   */
  public Agency agency(HttpRequest request) {
    return agency(Caller.of(request.claims()));
  }

  private static Agency agency(Caller caller) {
    if (caller.role() != Role.AGENCY || caller.region() == null) {
      throw ServiceProblem.FORBIDDEN.exception();
    }
    return new Agency(caller.subject(), caller.region());
  }
}
