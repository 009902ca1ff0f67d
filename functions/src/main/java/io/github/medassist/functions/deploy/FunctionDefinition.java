// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.deploy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.medassist.functions.access.AccessFunction;
import io.github.medassist.functions.alert.AgencyAlertsFunction;
import io.github.medassist.functions.alert.AlertFunction;
import io.github.medassist.functions.alert.ResidentAlertsFunction;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.contract.ContractFunction;
import io.github.medassist.functions.enrollment.EnrollmentFunction;
import io.github.medassist.functions.estimate.ResidentEstimateFunction;
import io.github.medassist.functions.estimate.WhatIfFunction;
import io.github.medassist.functions.grant.GrantFunction;
import io.github.medassist.functions.health.HealthFunction;
import io.github.medassist.functions.policy.PolicyFunction;
import io.github.medassist.functions.quota.QuotaFunction;
import io.github.medassist.functions.region.RegionFunction;
import io.github.medassist.functions.settlement.SettlementFunction;
import io.github.medassist.functions.snapshot.SnapshotFunction;
import io.github.medassist.functions.store.Store;
import io.github.medassist.functions.store.dynamo.DynamoStore;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The functions as they are deployed: of which package, and with what they may do. The deployment
 * is made from it, so a function is never given more than stands here.
 */
// Sets of Set.of and references to constructors: nothing here changes.
@SuppressWarnings("ImmutableEnumChecker")
public enum FunctionDefinition {
  /** Whether a resident is enrolled. */
  ENROLLMENT(
      (settings, store) -> new EnrollmentFunction(settings, store.get()),
      EnrollmentFunction.class,
      Bundle.API,
      Set.of("GetItem", "PutItem")),
  /** What is left of a resident's year. */
  QUOTA(
      (settings, store) -> new QuotaFunction(settings, store.get()),
      QuotaFunction.class,
      Bundle.API,
      Set.of("GetItem", "PutItem")),
  /** What will be paid on top of a resident's year. */
  RESIDENT_ESTIMATE(
      (settings, store) -> new ResidentEstimateFunction(settings, store.get()),
      ResidentEstimateFunction.class,
      Bundle.API,
      Set.of("GetItem", "BatchGetItem", "PutItem", "Query")),
  /** A resident's record, for use without signal. */
  SNAPSHOT(
      (settings, store) -> new SnapshotFunction(settings, store.get()),
      SnapshotFunction.class,
      Bundle.API,
      Set.of("GetItem", "PutItem")),
  /** Who may read a record. */
  GRANT(
      (settings, store) -> new GrantFunction(settings, store.get()),
      GrantFunction.class,
      Bundle.API,
      Set.of("GetItem", "PutItem"),
      Need.KEYS),
  /** Who has read a record. */
  ACCESS(
      (settings, store) -> new AccessFunction(settings, store.get()),
      AccessFunction.class,
      Bundle.API,
      Set.of("GetItem", "Query"),
      Need.KEYS),
  /** An anonymous what-if. */
  WHAT_IF(
      (settings, store) -> new WhatIfFunction(settings),
      WhatIfFunction.class,
      Bundle.API,
      Set.of()),
  /** Records settled visits and grants on application, and takes them back. */
  SETTLEMENT(
      (settings, store) -> new SettlementFunction(settings, store.get()),
      SettlementFunction.class,
      Bundle.API,
      Set.of("GetItem", "BatchGetItem", "PutItem", "Query"),
      Need.KEYS),
  /** A resident's alerts. */
  RESIDENT_ALERTS(
      (settings, store) -> new ResidentAlertsFunction(settings, store.get()),
      ResidentAlertsFunction.class,
      Bundle.API,
      Set.of("GetItem", "PutItem", "Query")),
  /** The alerts of an agency's region. */
  AGENCY_ALERTS(
      (settings, store) -> new AgencyAlertsFunction(settings, store.get()),
      AgencyAlertsFunction.class,
      Bundle.API,
      Set.of("GetItem", "BatchGetItem", "PutItem", "Query"),
      Need.KEYS),
  /** The policy packs. */
  POLICY(
      (settings, store) -> new PolicyFunction(settings),
      PolicyFunction.class,
      Bundle.API,
      Set.of()),
  /** The places of the national list. */
  REGION(
      (settings, store) -> new RegionFunction(settings),
      RegionFunction.class,
      Bundle.API,
      Set.of()),
  /** The contract of all calls. */
  CONTRACT(
      (settings, store) -> new ContractFunction(settings),
      ContractFunction.class,
      Bundle.API,
      Set.of()),
  /** Whether the service is up. */
  HEALTH(
      (settings, store) -> new HealthFunction(settings),
      HealthFunction.class,
      Bundle.API,
      Set.of()),
  /** Behind the table's stream: raises alerts and takes them back. */
  ALERT(
      (settings, store) -> new AlertFunction(settings, store.get()),
      AlertFunction.class,
      Bundle.ALERT,
      Set.of("GetItem", "ConditionCheckItem", "PutItem", "Query"),
      Need.QUEUE),
  /** Imports a part of a ledger. */
  LEDGER(
      "io.github.medassist.ledger.LedgerFunction",
      Bundle.LEDGER,
      Set.of("GetItem", "BatchGetItem", "PutItem"),
      Need.KEYS,
      Need.BUCKET);

  /** The packages that are deployed: each has only what its functions run on. */
  public enum Bundle {
    /** The functions behind the gateway. */
    API,
    /** The function behind the table's stream. */
    ALERT,
    /** The function that imports a ledger. */
    LEDGER;

    /** The name of the package's file. */
    public String file() {
      return "medassist-" + name().toLowerCase(Locale.ROOT) + ".zip";
    }
  }

  /** What a function is given beside the table. */
  public enum Need {
    /** The keys of references and names. */
    KEYS,
    /** To send to the queue that hands alerts over. */
    QUEUE,
    /** To read the bucket that ledgers lie in. */
    BUCKET
  }

  private final @Nullable BiFunction<Settings, Supplier<Store>, RequestStreamHandler> maker;
  private final String className;
  private final Bundle bundle;
  private final Set<String> actions;
  private final Set<Need> needs;

  FunctionDefinition(
      BiFunction<Settings, Supplier<Store>, RequestStreamHandler> maker,
      Class<? extends RequestStreamHandler> type,
      Bundle bundle,
      Set<String> actions,
      Need... needs) {
    this(maker, type.getName(), bundle, actions, needs);
  }

  /** A function of a module that stands on this one. */
  FunctionDefinition(String className, Bundle bundle, Set<String> actions, Need... needs) {
    this(null, className, bundle, actions, needs);
  }

  FunctionDefinition(
      @Nullable BiFunction<Settings, Supplier<Store>, RequestStreamHandler> maker,
      String className,
      Bundle bundle,
      Set<String> actions,
      Need... needs) {
    this.maker = maker;
    this.className = className;
    this.bundle = bundle;
    this.actions = actions;
    this.needs = Set.of(needs);
  }

  /** Makes the function from {@code settings}, over their table if it needs one. */
  public RequestStreamHandler make(Settings settings) {
    return make(settings, () -> DynamoStore.of(settings));
  }

  /**
   * Makes the function from {@code settings}, over {@code store} if it needs one.
   *
   * @throws IllegalStateException if its class is in another module, as {@link #LEDGER}'s is
   */
  public RequestStreamHandler make(Settings settings, Supplier<Store> store) {
    if (maker == null) {
      throw new IllegalStateException(className + " is in another module: make it by its class");
    }
    return maker.apply(settings, store);
  }

  /** The full name of the class that the platform makes. */
  public String className() {
    return className;
  }

  /** The package that has it. */
  public Bundle bundle() {
    return bundle;
  }

  /**
   * What it may do with the table and its index, as DynamoDB names the permissions; empty if it
   * needs no table. A transaction needs those of its parts.
   */
  public Set<String> actions() {
    return actions;
  }

  /** What it is given beside the table. */
  public Set<Need> needs() {
    return needs;
  }
}
