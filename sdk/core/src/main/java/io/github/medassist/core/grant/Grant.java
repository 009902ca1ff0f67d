// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.grant;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.resident.ChosenId;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Scope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A resident's leave to read the own record: to whom, which part of it, and until when. A contract
 * with a family doctor (家庭医生签约) is one. It ends with its last day, or at once when withdrawn.
 * Immutable.
 */
public final class Grant {
  private static final Text SCOPES_REMEDY = Text.of("请至少选择一项授权范围", "name at least one scope");

  private final String id;
  private final Grantee to;
  private final Set<Scope> scopes;
  private final Day until;
  private final @Nullable String since;

  /**
   * Makes a grant that is to be given.
   *
   * @param id the resident's own id of it: 1 to 64 letters, digits, dots, hyphens and underscores;
   *     a grant takes the place of the one with the same id
   * @param to to whom
   * @param scopes what may be read, at least one
   * @param until the last day on which it holds, in Asia/Shanghai
   * @throws IllegalArgumentException if the id or the scopes are not so
   */
  public Grant(String id, Grantee to, Collection<Scope> scopes, Day until) {
    this(id, to, scopes, until, null);
  }

  private Grant(
      String id, Grantee to, Collection<Scope> scopes, Day until, @Nullable String since) {
    if (!isId(id)) {
      throw new IllegalArgumentException(ChosenId.REMEDY.en());
    }
    if (scopes.isEmpty()) {
      throw new IllegalArgumentException(SCOPES_REMEDY.en());
    }
    this.id = id;
    this.to = Objects.requireNonNull(to, "to");
    this.scopes = Collections.unmodifiableSet(EnumSet.copyOf(scopes));
    this.until = Objects.requireNonNull(until, "until");
    this.since = since;
  }

  /** This, given at {@code since}, an ISO date and time with offset. */
  public Grant since(String since) {
    return new Grant(id, to, scopes, until, Objects.requireNonNull(since, "since"));
  }

  /** Whether {@code id} may be the id of a grant. An ID number, which no URL has, is not. */
  public static boolean isId(String id) {
    return ChosenId.isOne(id);
  }

  /**
   * Returns {@code id}, which stands in a path.
   *
   * @throws InvalidInputException if it cannot be the id of a grant
   */
  public static String requireId(String id) {
    if (!isId(id)) {
      throw new InvalidInputException(ProblemCode.OUT_OF_BOUNDS, "/id", ChosenId.REMEDY);
    }
    return id;
  }

  /** The resident's own id of it. */
  public String id() {
    return id;
  }

  /** To whom. */
  public Grantee to() {
    return to;
  }

  /** What may be read, in the words' own order; never empty. */
  public Set<Scope> scopes() {
    return scopes;
  }

  /** The last day on which it holds, in Asia/Shanghai. */
  public Day until() {
    return until;
  }

  /**
   * Returns when it was given as it stands, as an ISO date and time with offset; null before it is.
   */
  public @Nullable String since() {
    return since;
  }

  /** Whether {@code other} grants the same to the same, whenever either was given. */
  public boolean isAs(Grant other) {
    return id.equals(other.id)
        && to.equals(other.to)
        && scopes.equals(other.scopes)
        && until.equals(other.until);
  }

  /**
   * Reads the body of the call that gives a grant; its id stands in the path.
   *
   * @throws InvalidInputException if one of both is wrong, with the field
   */
  public static Grant readRequest(String id, Json body) {
    Json.Members members = body.members();
    Grant grant = read(requireId(id), members, false);
    members.end();
    return grant;
  }

  /**
   * Reads a grant that was given.
   *
   * @throws InvalidInputException if it is wrong, with the field
   */
  public static Grant read(Json json) {
    Json.Members members = json.members();
    Json id = members.required("id");
    if (!isId(id.string())) {
      throw id.problem(ProblemCode.OUT_OF_BOUNDS, ChosenId.REMEDY);
    }
    return read(id.string(), members, true).since(members.required("since").string());
  }

  /**
   * Reads a grant.
   *
   * @param given whether it was given: then a scope that is newer than this library is passed over
   */
  private static Grant read(String id, Json.Members members, boolean given) {
    Grantee to = Grantee.read(members.required("to"));
    Json words = members.required("scopes");
    List<Json> each = words.elements();
    if (each.isEmpty()) {
      throw words.problem(ProblemCode.OUT_OF_BOUNDS, SCOPES_REMEDY);
    }
    EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (Json word : each) {
      Scope known = given ? word.wordIfKnown(Scope.values()) : word.word(Scope.values());
      if (known != null) {
        scopes.add(known);
      }
    }
    return new Grant(id, to, scopes, members.required("until").day());
  }

  /** Writes this grant, which was given. */
  public void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("id").value(id);
    writeMembers(writer);
    writer.name("since").value(since);
    writer.endObject();
  }

  /** Writes the body of the call that gives this grant. */
  public void writeBody(JsonWriter writer) throws IOException {
    writer.beginObject();
    writeMembers(writer);
    writer.endObject();
  }

  private void writeMembers(JsonWriter writer) throws IOException {
    writer.name("to");
    to.write(writer);
    writer.name("scopes").beginArray();
    for (Scope scope : scopes) {
      writer.value(scope.name());
    }
    writer.endArray();
    writer.name("until").value(until.toString());
  }

  /**
   * Reads the grants of an answer.
   *
   * @throws InvalidInputException if one is wrong, with the field
   */
  public static List<Grant> readAll(Json json) {
    List<Grant> grants = new ArrayList<>();
    for (Json each : json.members().required("grants").elements()) {
      grants.add(read(each));
    }
    return Collections.unmodifiableList(grants);
  }

  /** Writes the grants of an answer. */
  public static void writeAll(JsonWriter writer, List<Grant> grants) throws IOException {
    writer.beginObject();
    writer.name("grants").beginArray();
    for (Grant each : grants) {
      each.write(writer);
    }
    writer.endArray();
    writer.endObject();
  }

  /** Names the grant by its id alone. */
  @Override
  public String toString() {
    return "Grant " + id;
  }
}
