// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import dagger.BindsInstance;
import dagger.Component;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.policy.PolicyModule;
import io.github.medassist.functions.store.Store;
import io.github.medassist.functions.store.StoreModule;
import io.github.medassist.functions.store.dynamo.DynamoStore;
import javax.inject.Singleton;

/** The agency's jobs over one table, for a program that runs them and ends. */
public final class LedgerJobs implements AutoCloseable {
  private final DynamoStore store;
  private final Graph graph;

  /** Makes the jobs over the settings' table. */
  public LedgerJobs(Settings settings) {
    this.store = DynamoStore.of(settings);
    this.graph = DaggerLedgerJobs_Graph.factory().of(settings, store);
  }

  /** Makes the table if it is not there; in the cloud the deployment makes it. */
  public void makeTable() {
    store.makeTable();
  }

  /** The import and the export. */
  public Ledger ledger() {
    return graph.ledger();
  }

  /** The survey. */
  public EnrollmentSurvey survey() {
    return graph.survey();
  }

  /** The match. */
  public LedgerMatcher match() {
    return graph.match();
  }

  /** The quarter's figures. */
  public QuarterlyReport figures() {
    return graph.figures();
  }

  /** Closes the connections. */
  @Override
  public void close() {
    store.close();
  }

  @Singleton
  @Component(modules = {PolicyModule.class, StoreModule.class})
  interface Graph {
    Ledger ledger();

    EnrollmentSurvey survey();

    LedgerMatcher match();

    QuarterlyReport figures();

    @Component.Factory
    interface Factory {
      Graph of(@BindsInstance Settings settings, @BindsInstance Store store);
    }
  }
}
