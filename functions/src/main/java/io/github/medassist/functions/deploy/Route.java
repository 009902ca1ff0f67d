// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.deploy;

import org.jspecify.annotations.Nullable;

/**
 * The route table: which function answers which call, and what the caller's token must allow. What
 * stands in front of the functions is made from it.
 */
public enum Route {
  /** Whether a resident is enrolled. */
  ENROLLMENT(
      "GET", "/v1/residents/{ref}/enrollment", Permission.RECORDS, FunctionDefinition.ENROLLMENT),
  /** What is left of a resident's year. */
  QUOTA("GET", "/v1/residents/{ref}/quota", Permission.RECORDS, FunctionDefinition.QUOTA),
  /** What will be paid on top of a resident's year. */
  ESTIMATE_OF_RESIDENT(
      "POST",
      "/v1/residents/{ref}/estimates",
      Permission.RECORDS,
      FunctionDefinition.RESIDENT_ESTIMATE),
  /** A resident's record, for use without signal. */
  SNAPSHOT("GET", "/v1/residents/{ref}/snapshot", Permission.RECORDS, FunctionDefinition.SNAPSHOT),
  /** Whom the resident who asks lets read the record. */
  GRANTS("GET", "/v1/residents/me/grants", Permission.GRANTS, FunctionDefinition.GRANT),
  /** Gives a grant, in the place of the one with its id. */
  GRANT_PUT("PUT", "/v1/residents/me/grants/{id}", Permission.GRANTS, FunctionDefinition.GRANT),
  /** Withdraws a grant. */
  GRANT_DELETE(
      "DELETE", "/v1/residents/me/grants/{id}", Permission.GRANTS, FunctionDefinition.GRANT),
  /** Who has read the record of the resident who asks. */
  ACCESSES("GET", "/v1/residents/me/accesses", Permission.GRANTS, FunctionDefinition.ACCESS),
  /** An anonymous what-if. */
  WHAT_IF("POST", "/v1/estimates", null, FunctionDefinition.WHAT_IF),
  /** Records a settled visit. */
  SETTLEMENT("POST", "/v1/settlements", Permission.SETTLEMENTS, FunctionDefinition.SETTLEMENT),
  /** Takes a settled visit back. */
  REVERSAL(
      "POST",
      "/v1/settlements/{id}/reversal",
      Permission.SETTLEMENTS,
      FunctionDefinition.SETTLEMENT),
  /** Records a grant on application. */
  GRANT_ON_APPLICATION(
      "POST",
      "/v1/residents/{ref}/grants-on-application",
      Permission.SETTLEMENTS,
      FunctionDefinition.SETTLEMENT),
  /** Takes a grant on application back. */
  GRANT_ON_APPLICATION_REVERSAL(
      "POST",
      "/v1/residents/{ref}/grants-on-application/{id}/reversal",
      Permission.SETTLEMENTS,
      FunctionDefinition.SETTLEMENT),
  /** A resident's alerts. */
  ALERTS_OF_RESIDENT(
      "GET", "/v1/residents/{ref}/alerts", Permission.RECORDS, FunctionDefinition.RESIDENT_ALERTS),
  /** The alerts of an agency's region and of those below. */
  ALERTS("GET", "/v1/alerts", Permission.ALERTS, FunctionDefinition.AGENCY_ALERTS),
  /** Which policy packs there are. */
  POLICIES("GET", "/v1/policies", null, FunctionDefinition.POLICY),
  /** The policy packs of a region. */
  POLICY("GET", "/v1/policies/{region}", null, FunctionDefinition.POLICY),
  /** Which places there are, and whose packs answer for each. */
  REGIONS("GET", "/v1/regions", null, FunctionDefinition.REGION),
  /** The contract of all calls. */
  CONTRACT("GET", "/v1/openapi.json", null, FunctionDefinition.CONTRACT),
  /** Whether the service is up. */
  HEALTH("GET", "/v1/health", null, FunctionDefinition.HEALTH);

  /**
   * What a token allows: one of the words in its {@code scope} claim (RFC 8693, 4.2). The gateway
   * lets a call through whose token has the route's; the function decides further, by role and
   * grant.
   */
  public enum Permission {
    /** To read residents' records, one's own or others'. */
    RECORDS("medassist/records"),
    /** To say who may read one's own record, and see who did. */
    GRANTS("medassist/grants"),
    /** To record settled visits and grants on application. */
    SETTLEMENTS("medassist/settlements"),
    /** To read the alerts of a region. */
    ALERTS("medassist/alerts");

    private final String word;

    Permission(String word) {
      this.word = word;
    }

    /** The word of the {@code scope} claim. */
    public String word() {
      return word;
    }
  }

  private final String method;
  private final String path;
  private final @Nullable Permission permission;
  private final FunctionDefinition function;

  Route(String method, String path, @Nullable Permission permission, FunctionDefinition function) {
    this.method = method;
    this.path = path;
    this.permission = permission;
    this.function = function;
  }

  /** The HTTP method, in capitals. */
  public String method() {
    return method;
  }

  /** The path, with variables in braces. */
  public String path() {
    return path;
  }

  /** What the caller's token must allow, or null where no token is needed. */
  public @Nullable Permission permission() {
    return permission;
  }

  /** The function that answers the call. */
  public FunctionDefinition function() {
    return function;
  }
}
