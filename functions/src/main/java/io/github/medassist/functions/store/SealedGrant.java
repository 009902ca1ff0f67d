// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.grant.Grant;
import io.github.medassist.core.grant.Grantee;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Role;
import io.github.medassist.core.word.Scope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A grant as it stands in the snapshot: short, and with the name sealed, so that a function which
 * decides by it needs no key.
 *
 * @param id the resident's own id of it
 * @param role a doctor or an app
 * @param subject the subject of the doctor's or app's token
 * @param sealedName the name that the resident sees, sealed for that resident, in base64
 * @param scopes what may be read
 * @param until the last day on which it holds
 * @param since when it was given, as an ISO date and time with offset
 */
public record SealedGrant(
    String id,
    Role role,
    String subject,
    String sealedName,
    Set<Scope> scopes,
    Day until,
    String since) {

  /** This is {@code grant}, which was given, with its name as {@code seal} makes it. */
  public static SealedGrant of(Grant grant, UnaryOperator<String> seal) {
    Grantee to = grant.to();
    return new SealedGrant(
        grant.id(),
        to.role(),
        to.subject(),
        seal.apply(to.name()),
        grant.scopes(),
        grant.until(),
        Objects.requireNonNull(grant.since(), "since"));
  }

  /** The grant with its name as {@code open} makes it. */
  public Grant opened(UnaryOperator<String> open) {
    return new Grant(id, new Grantee(role, subject, open.apply(sealedName)), scopes, until)
        .since(since);
  }

  /** Whether its last day is over on {@code day}. */
  public boolean isOver(Day day) {
    return until.isBefore(day);
  }

  /** Whether it lets this reader read {@code scope} on {@code day}. */
  public boolean allows(Role role, String subject, Scope scope, Day day) {
    return this.role == role
        && this.subject.equals(subject)
        && scopes.contains(scope)
        && !isOver(day);
  }

  static List<SealedGrant> readAll(Json json) {
    List<SealedGrant> grants = new ArrayList<>();
    for (Json each : json.elements()) {
      List<Json> parts = each.elements();
      grants.add(
          new SealedGrant(
              parts.get(0).string(),
              parts.get(1).word(Role.values()),
              parts.get(2).string(),
              parts.get(3).string(),
              scopes(parts.get(4).number(0, Integer.MAX_VALUE)),
              parts.get(5).day(),
              parts.get(6).string()));
    }
    return grants;
  }

  static void writeAll(JsonWriter writer, List<SealedGrant> grants) throws IOException {
    writer.beginArray();
    for (SealedGrant each : grants) {
      writer.beginArray();
      writer.value(each.id).value(each.role.name()).value(each.subject).value(each.sealedName);
      writer.value(bits(each.scopes)).value(each.until.toString()).value(each.since);
      writer.endArray();
    }
    writer.endArray();
  }

  /** A bit a scope: the words of twenty grants would fill a quarter of what one read brings. */
  private static int bits(Set<Scope> scopes) {
    int bits = 0;
    for (Scope scope : scopes) {
      bits |= 1 << scope.ordinal();
    }
    return bits;
  }

  private static Set<Scope> scopes(int bits) {
    EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (Scope scope : Scope.values()) {
      if ((bits & 1 << scope.ordinal()) != 0) {
        scopes.add(scope);
      }
    }
    return scopes;
  }

  /** Names the kind alone: who may read whose record stands in no log. */
  @Override
  public String toString() {
    return "SealedGrant";
  }
}
