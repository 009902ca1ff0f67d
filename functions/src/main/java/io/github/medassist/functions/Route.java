package io.github.medassist.functions;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.medassist.functions.access.AccessFunction;
import io.github.medassist.functions.alert.AgencyAlertsFunction;
import io.github.medassist.functions.alert.ResidentAlertsFunction;
import io.github.medassist.functions.enrollment.EnrollmentFunction;
import io.github.medassist.functions.estimate.ResidentEstimateFunction;
import io.github.medassist.functions.estimate.WhatIfFunction;
import io.github.medassist.functions.grant.GrantFunction;
import io.github.medassist.functions.health.HealthFunction;
import io.github.medassist.functions.policy.PolicyFunction;
import io.github.medassist.functions.quota.QuotaFunction;
import io.github.medassist.functions.settlement.SettlementFunction;
import io.github.medassist.functions.snapshot.SnapshotFunction;

/**
 * The route table: which function answers which call. What stands in front of the functions is made
 * from it.
 */
public enum Route {
  /** Whether a resident is enrolled. */
  ENROLLMENT("GET", "/v1/residents/{ref}/enrollment", Caller.SIGNED_IN, EnrollmentFunction.class),
  /** What is left of a resident's year. */
  QUOTA("GET", "/v1/residents/{ref}/quota", Caller.SIGNED_IN, QuotaFunction.class),
  /** What will be paid on top of a resident's year. */
  RESIDENT_ESTIMATE(
      "POST", "/v1/residents/{ref}/estimates", Caller.SIGNED_IN, ResidentEstimateFunction.class),
  /** A resident's record, for use without signal. */
  SNAPSHOT("GET", "/v1/residents/{ref}/snapshot", Caller.SIGNED_IN, SnapshotFunction.class),
  /** Whom the resident who asks lets read the record. */
  GRANTS("GET", "/v1/residents/me/grants", Caller.SIGNED_IN, GrantFunction.class),
  /** Gives a grant, in the place of the one with its id. */
  GRANT_PUT("PUT", "/v1/residents/me/grants/{id}", Caller.SIGNED_IN, GrantFunction.class),
  /** Withdraws a grant. */
  GRANT_DELETE("DELETE", "/v1/residents/me/grants/{id}", Caller.SIGNED_IN, GrantFunction.class),
  /** Who has read the record of the resident who asks. */
  ACCESSES("GET", "/v1/residents/me/accesses", Caller.SIGNED_IN, AccessFunction.class),
  /** An anonymous what-if. */
  WHAT_IF("POST", "/v1/estimates", Caller.ANYONE, WhatIfFunction.class),
  /** Records a settled visit. */
  SETTLEMENT("POST", "/v1/settlements", Caller.SIGNED_IN, SettlementFunction.class),
  /** Takes a settled visit back. */
  REVERSAL("POST", "/v1/settlements/{id}/reversal", Caller.SIGNED_IN, SettlementFunction.class),
  /** A resident's alerts. */
  ALERTS_OF_RESIDENT(
      "GET", "/v1/residents/{ref}/alerts", Caller.SIGNED_IN, ResidentAlertsFunction.class),
  /** The alerts of an agency's region and of those below. */
  ALERTS("GET", "/v1/alerts", Caller.SIGNED_IN, AgencyAlertsFunction.class),
  /** Which policy packs there are. */
  POLICIES("GET", "/v1/policies", Caller.ANYONE, PolicyFunction.class),
  /** The policy packs of a region. */
  POLICY("GET", "/v1/policies/{region}", Caller.ANYONE, PolicyFunction.class),
  /** Whether the service is up. */
  HEALTH("GET", "/v1/health", Caller.ANYONE, HealthFunction.class);

  /** Whom the gateway lets through. */
  public enum Caller {
    /** Anyone. */
    ANYONE,
    /** Whoever has a valid token; the function decides further. */
    SIGNED_IN
  }

  private final String method;
  private final String path;
  private final Caller caller;
  private final Class<? extends RequestStreamHandler> function;

  Route(String method, String path, Caller caller, Class<? extends RequestStreamHandler> function) {
    this.method = method;
    this.path = path;
    this.caller = caller;
    this.function = function;
  }

  /** Returns the method. */
  public String method() {
    return method;
  }

  /** Returns the path, with variables in braces. */
  public String path() {
    return path;
  }

  /** Returns whom the gateway lets through. */
  public Caller caller() {
    return caller;
  }

  /** Returns the function's class; routes with the same class share one function. */
  public Class<? extends RequestStreamHandler> function() {
    return function;
  }

  /** Makes the function from {@code settings}. */
  public RequestStreamHandler make(Settings settings) {
    return switch (this) {
      case ENROLLMENT -> new EnrollmentFunction(settings);
      case QUOTA -> new QuotaFunction(settings);
      case RESIDENT_ESTIMATE -> new ResidentEstimateFunction(settings);
      case SNAPSHOT -> new SnapshotFunction(settings);
      case GRANTS, GRANT_PUT, GRANT_DELETE -> new GrantFunction(settings);
      case ACCESSES -> new AccessFunction(settings);
      case WHAT_IF -> new WhatIfFunction(settings);
      case SETTLEMENT, REVERSAL -> new SettlementFunction(settings);
      case ALERTS_OF_RESIDENT -> new ResidentAlertsFunction(settings);
      case ALERTS -> new AgencyAlertsFunction(settings);
      case POLICIES, POLICY -> new PolicyFunction(settings);
      case HEALTH -> new HealthFunction(settings);
    };
  }
}
