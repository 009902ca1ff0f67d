// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.grant;

import io.github.medassist.core.grant.Grant;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.http.RequestDates;
import io.github.medassist.functions.problem.ServiceProblem;
import io.github.medassist.functions.store.Backoff;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.ResidentItem;
import io.github.medassist.functions.store.ResidentRepository;
import io.github.medassist.functions.store.SealedGrant;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;

/**
 * The grants of a resident, which stand in the snapshot: written only if nobody else has written it
 * meanwhile, so that neither a settlement nor another grant is lost. One whose last day is over is
 * no grant any more, and leaves the snapshot with the next change.
 */
final class Grants {
  /** Keeps the snapshot small: each query reads it whole. */
  static final int MOST = 20;

  private final ResidentRepository residents;
  private final Identity identity;
  private final RequestDates dates;
  private final Clock clock;

  @Inject
  Grants(ResidentRepository residents, Identity identity, RequestDates dates, Settings settings) {
    this.residents = residents;
    this.identity = identity;
    this.dates = dates;
    this.clock = settings.clock();
  }

  /** The grants that {@code ref} has given, in the order in which they were. */
  List<Grant> of(String ref) {
    return opened(ref, standing(item(ref)));
  }

  /**
   * What came of giving a grant.
   *
   * @param grant the grant as it stands
   * @param isNew whether there was none with its id
   */
  record GrantResult(Grant grant, boolean isNew) {}

  /**
   * Gives {@code grant}, in the place of the one with its id; does nothing if it stands as it is.
   *
   * @throws InvalidInputException if its last day is over, or there are too many
   */
  GrantResult give(String ref, Grant grant) {
    if (grant.until().isBefore(dates.day())) {
      throw new InvalidInputException(
          ProblemCode.GRANT_OVER,
          "/until",
          Text.of("授权截止日期不得早于今天", "give a last day that is today or later"));
    }
    for (Backoff backoff = new Backoff(); ; backoff.pause()) {
      ResidentItem item = item(ref);
      List<SealedGrant> grants = standing(item);
      int index = index(grants, grant.id());
      if (index >= 0) {
        Grant before = opened(ref, grants.get(index));
        if (before.isAs(grant)) {
          return new GrantResult(before, false);
        }
      } else if (grants.size() >= MOST) {
        throw new InvalidInputException(
            ProblemCode.TOO_MANY_GRANTS,
            "",
            Text.of(
                "每人同时最多有 " + MOST + " 项授权，请先撤回一项",
                "withdraw one first: a person has at most " + MOST + " at a time"));
      }
      Grant given = grant.since(now());
      SealedGrant sealed = SealedGrant.of(given, name -> identity.sealText(ref, name));
      if (index < 0) {
        grants.add(sealed);
      } else {
        grants.set(index, sealed);
      }
      if (residents.replace(item.granting(grants))) {
        return new GrantResult(given, index < 0);
      }
    }
  }

  /** Withdraws the grant with this id, if there is one, and returns those that are left. */
  List<Grant> withdraw(String ref, String id) {
    for (Backoff backoff = new Backoff(); ; backoff.pause()) {
      ResidentItem item = item(ref);
      List<SealedGrant> grants = standing(item);
      int index = index(grants, id);
      if (index < 0) {
        return opened(ref, grants);
      }
      grants.remove(index);
      if (residents.replace(item.granting(grants))) {
        return opened(ref, grants);
      }
    }
  }

  private ResidentItem item(String ref) {
    ResidentItem item = residents.item(ref);
    if (item == null) {
      throw ServiceProblem.RESIDENT_NOT_FOUND.exception();
    }
    return item;
  }

  private List<SealedGrant> standing(ResidentItem item) {
    Day day = dates.day();
    List<SealedGrant> standing = new ArrayList<>(item.granted());
    standing.removeIf(grant -> grant.isOver(day));
    return standing;
  }

  private static int index(List<SealedGrant> grants, String id) {
    for (int i = 0; i < grants.size(); i++) {
      if (grants.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  private List<Grant> opened(String ref, List<SealedGrant> grants) {
    return grants.stream().map(grant -> opened(ref, grant)).toList();
  }

  private Grant opened(String ref, SealedGrant grant) {
    return grant.opened(name -> identity.openText(ref, name));
  }

  private String now() {
    return Settings.instant(clock);
  }
}
