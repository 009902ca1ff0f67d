// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.snapshot;

import dagger.BindsInstance;
import dagger.Component;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.http.HttpFunction;
import io.github.medassist.functions.store.Store;
import io.github.medassist.functions.store.StoreModule;
import io.github.medassist.functions.store.dynamo.DynamoStore;
import javax.inject.Singleton;

/** The function that answers a resident's record. */
public final class SnapshotFunction extends HttpFunction {
  /** Makes the function from its environment. */
  public SnapshotFunction() {
    this(Settings.of(environment()));
  }

  /** Makes the function from {@code settings}. */
  public SnapshotFunction(Settings settings) {
    this(settings, DynamoStore.of(settings));
  }

  /** Makes the function from {@code settings} over {@code store}. */
  public SnapshotFunction(Settings settings, Store store) {
    super(DaggerSnapshotFunction_Graph.factory().of(settings, store).endpoint());
  }

  @Singleton
  @Component(modules = StoreModule.class)
  interface Graph {
    SnapshotEndpoint endpoint();

    @Component.Factory
    interface Factory {
      Graph of(@BindsInstance Settings settings, @BindsInstance Store store);
    }
  }
}
