// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.access;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.word.Role;
import io.github.medassist.core.word.Scope;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** That somebody but the resident has read the resident's record: who, when and what. Immutable. */
public final class AccessRecord {
  private final @Nullable Role role;
  private final String subject;
  private final @Nullable String name;
  private final String at;
  private final @Nullable Scope what;
  private final @Nullable String grant;

  /**
   * Makes a record.
   *
   * @param role what the reader is, or null if that is newer than this library
   * @param subject the subject ({@code sub}) of the reader's token
   * @param name the name that the resident gave the reader, or null for an agency
   * @param at when, as an ISO date and time with offset
   * @param what what was read, or null if that is newer than this library
   * @param grant the id of the grant that allowed it, or null for an agency, which needs none
   */
  public AccessRecord(
      @Nullable Role role,
      String subject,
      @Nullable String name,
      String at,
      @Nullable Scope what,
      @Nullable String grant) {
    this.role = role;
    this.subject = Objects.requireNonNull(subject, "subject");
    this.name = name;
    this.at = Objects.requireNonNull(at, "at");
    this.what = what;
    this.grant = grant;
  }

  /** What the reader is, or null if that is newer than this library. */
  public @Nullable Role role() {
    return role;
  }

  /** The subject ({@code sub}) of the reader's token. */
  public String subject() {
    return subject;
  }

  /** The name that the resident gave the reader, or null for an agency; personal. */
  public @Nullable String name() {
    return name;
  }

  /** When, as an ISO date and time with offset. */
  public String at() {
    return at;
  }

  /** What was read, or null if that is newer than this library. */
  public @Nullable Scope what() {
    return what;
  }

  /**
   * The id of the grant that allowed it, which may have ended since; null for an agency, which
   * needs none.
   */
  public @Nullable String grant() {
    return grant;
  }

  /**
   * Reads a record.
   *
   * @throws io.github.medassist.core.problem.InvalidInputException if it is wrong, with the field
   */
  public static AccessRecord read(Json json) {
    Json.Members members = json.members();
    Json name = members.optional("name");
    Json grant = members.optional("grant");
    return new AccessRecord(
        members.required("role").wordIfKnown(Role.values()),
        members.required("subject").string(),
        name == null ? null : name.string(),
        members.required("at").string(),
        members.required("what").wordIfKnown(Scope.values()),
        grant == null ? null : grant.string());
  }

  /** Writes this record. */
  public void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("role").value(role == null ? null : role.name());
    writer.name("subject").value(subject);
    writer.name("name").value(name);
    writer.name("at").value(at);
    writer.name("what").value(what == null ? null : what.name());
    writer.name("grant").value(grant);
    writer.endObject();
  }

  /** The instant alone: a name stands in no log. */
  @Override
  public String toString() {
    return "Access " + at;
  }
}
