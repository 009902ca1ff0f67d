package io.github.medassist.functions.access;

/** What a caller is, as the token's {@code role} claim says in lower case. */
enum Role {
  /** A resident, who may read the own record. */
  RESIDENT,
  /** An agency (医保经办), which may read the records of its region and of those below. */
  AGENCY
}
