// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.grant;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.resident.IdNumber;
import io.github.medassist.core.value.Characters;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Role;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The doctor or app to whom a resident grants. Immutable. */
public final class Grantee {
  private static final Role[] ROLES = {Role.DOCTOR, Role.APP};
  private static final int MAX_SUBJECT = 128;
  private static final int MAX_NAME = 40;
  private static final Text SUBJECT_REMEDY =
      Text.of(
          "请填写医生或应用登录凭证中的标识，1 至 " + MAX_SUBJECT + " 个字符，不能是身份证号",
          "give the subject of the doctor's or app's token, 1 to "
              + MAX_SUBJECT
              + " characters and never an ID number");
  private static final Text NAME_REMEDY =
      Text.of(
          "请填写供参保人查看的名称，1 至 " + MAX_NAME + " 个字",
          "give the name that the resident is to see, 1 to " + MAX_NAME + " characters");

  private final Role role;
  private final String subject;
  private final String name;

  /**
   * Makes a grantee.
   *
   * @param role {@link Role#DOCTOR} or {@link Role#APP}
   * @param subject the subject ({@code sub}) of the doctor's or app's token, 1 to 128 characters
   * @param name the name that the resident is to see, 1 to 40 characters
   * @throws IllegalArgumentException if one is out of these bounds, with the remedy
   */
  public Grantee(Role role, String subject, String name) {
    if (role != Role.DOCTOR && role != Role.APP) {
      throw new IllegalArgumentException("grant to a DOCTOR or an APP: others need none");
    }
    if (!isSubject(subject)) {
      throw new IllegalArgumentException(SUBJECT_REMEDY.en());
    }
    if (!isName(name)) {
      throw new IllegalArgumentException(NAME_REMEDY.en());
    }
    this.role = role;
    this.subject = subject;
    this.name = name;
  }

  /** Subjects are kept in clear, to be compared. */
  private static boolean isSubject(String subject) {
    return Characters.isText(subject, MAX_SUBJECT) && !IdNumber.isOne(subject);
  }

  private static boolean isName(String name) {
    return Characters.isText(name, MAX_NAME);
  }

  /** {@link Role#DOCTOR} or {@link Role#APP}. */
  public Role role() {
    return role;
  }

  /** The subject ({@code sub}) of the doctor's or app's token. */
  public String subject() {
    return subject;
  }

  /** The name that the resident sees; personal. */
  public String name() {
    return name;
  }

  /**
   * Reads a grantee.
   *
   * @throws io.github.medassist.core.problem.InvalidInputException if it is wrong, with the field
   */
  static Grantee read(Json json) {
    Json.Members members = json.members();
    Role role = members.required("role").word(ROLES);
    Json subject = members.required("subject");
    Json name = members.required("name");
    members.end();
    if (!isSubject(subject.string())) {
      throw subject.problem(ProblemCode.OUT_OF_BOUNDS, SUBJECT_REMEDY);
    }
    if (!isName(name.string())) {
      throw name.problem(ProblemCode.OUT_OF_BOUNDS, NAME_REMEDY);
    }
    return new Grantee(role, subject.string(), name.string());
  }

  void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("role").value(role.name());
    writer.name("subject").value(subject);
    writer.name("name").value(name);
    writer.endObject();
  }

  @Override
  public boolean equals(@Nullable Object object) {
    if (!(object instanceof Grantee)) {
      return false;
    }
    Grantee than = (Grantee) object;
    return role == than.role && subject.equals(than.subject) && name.equals(than.name);
  }

  @Override
  public int hashCode() {
    return Objects.hash(role, subject, name);
  }

  /** The role alone: a name stands in no log. */
  @Override
  public String toString() {
    return role.name();
  }
}
