// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.settlement;

import dagger.BindsInstance;
import dagger.Component;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.http.HttpFunction;
import io.github.medassist.functions.policy.PolicyModule;
import io.github.medassist.functions.store.Store;
import io.github.medassist.functions.store.StoreModule;
import io.github.medassist.functions.store.dynamo.DynamoStore;
import javax.inject.Singleton;

/** The function that records and reverses settlements and grants on application. */
public final class SettlementFunction extends HttpFunction {
  /** Makes the function from its environment. */
  public SettlementFunction() {
    this(Settings.of(environment()));
  }

  /** Makes the function from {@code settings}. */
  public SettlementFunction(Settings settings) {
    this(settings, DynamoStore.of(settings));
  }

  /** Makes the function from {@code settings} over {@code store}. */
  public SettlementFunction(Settings settings, Store store) {
    super(DaggerSettlementFunction_Graph.factory().of(settings, store).endpoint());
  }

  @Singleton
  @Component(modules = {PolicyModule.class, StoreModule.class})
  interface Graph {
    SettlementEndpoint endpoint();

    @Component.Factory
    interface Factory {
      Graph of(@BindsInstance Settings settings, @BindsInstance Store store);
    }
  }
}
