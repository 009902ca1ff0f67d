// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store;

import io.github.medassist.core.access.AccessRecord;
import io.github.medassist.core.word.Role;
import io.github.medassist.core.word.Scope;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A read of a resident's record by another.
 *
 * @param ref the resident's reference
 * @param at when, as an ISO date and time with offset, each of the same length
 * @param call the id of the call, by which two at the same instant are told apart
 * @param role what the reader is
 * @param subject the subject of the reader's token
 * @param what what was read
 * @param grant the grant that allowed it; null for an agency, which needs none
 */
public record AccessItem(
    String ref,
    String at,
    String call,
    Role role,
    String subject,
    Scope what,
    @Nullable Granted grant) {
  /**
   * The grant under which a record was read.
   *
   * @param id its id
   * @param sealedName the name that the resident gave the reader, sealed for that resident, in
   *     base64
   */
  public record Granted(String id, String sealedName) {}

  /** Its place among the reads of the same record: the later one is the greater text. */
  public String position() {
    return at + "#" + call;
  }

  /** The read as the resident sees it, with its name as {@code open} makes it. */
  public AccessRecord opened(UnaryOperator<String> open) {
    return grant == null
        ? new AccessRecord(role, subject, null, at, what, null)
        : new AccessRecord(role, subject, open.apply(grant.sealedName()), at, what, grant.id());
  }

  /** Names the kind alone: who read whose record stands in no log. */
  @Override
  public String toString() {
    return "ACCESS";
  }
}
