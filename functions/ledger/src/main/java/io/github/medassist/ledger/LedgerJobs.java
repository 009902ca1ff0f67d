package io.github.medassist.ledger;

import dagger.BindsInstance;
import dagger.Component;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.policy.PolicyModule;
import io.github.medassist.functions.store.StoreModule;
import io.github.medassist.functions.store.Table;
import javax.inject.Singleton;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;

/** The agency's jobs over one table, for a program that runs them and ends. */
public final class LedgerJobs implements AutoCloseable {
  private final Settings settings;
  private final Graph graph;

  /** Makes the jobs over the settings' table. */
  public LedgerJobs(Settings settings) {
    this.settings = settings;
    this.graph = DaggerLedgerJobs_Graph.factory().of(settings);
  }

  /** Makes the table if it is not there; in the cloud the deployment makes it. */
  public void makeTable() {
    try {
      Table.create(graph.client(), settings.table());
    } catch (ResourceInUseException e) {
      // It is there.
    }
  }

  /** Returns the import and the export. */
  public Ledger ledger() {
    return graph.ledger();
  }

  /** Returns the survey. */
  public Survey survey() {
    return graph.survey();
  }

  /** Returns the match. */
  public Match match() {
    return graph.match();
  }

  /** Returns the quarter's figures. */
  public Figures figures() {
    return graph.figures();
  }

  /** Closes the connections. */
  @Override
  public void close() {
    graph.client().close();
  }

  @Singleton
  @Component(modules = {PolicyModule.class, StoreModule.class})
  interface Graph {
    DynamoDbClient client();

    Ledger ledger();

    Survey survey();

    Match match();

    Figures figures();

    @Component.Factory
    interface Factory {
      Graph of(@BindsInstance Settings settings);
    }
  }
}
