// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.estimate;

import dagger.BindsInstance;
import dagger.Component;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.http.HttpFunction;
import io.github.medassist.functions.policy.PolicyModule;
import io.github.medassist.functions.store.Store;
import io.github.medassist.functions.store.StoreModule;
import io.github.medassist.functions.store.dynamo.DynamoStore;
import javax.inject.Singleton;

/** The function that answers what will be paid on top of a resident's year. */
public final class ResidentEstimateFunction extends HttpFunction {
  /** Makes the function from its environment. */
  public ResidentEstimateFunction() {
    this(Settings.of(environment()));
  }

  /** Makes the function from {@code settings}. */
  public ResidentEstimateFunction(Settings settings) {
    this(settings, DynamoStore.of(settings));
  }

  /** Makes the function from {@code settings} over {@code store}. */
  public ResidentEstimateFunction(Settings settings, Store store) {
    super(DaggerResidentEstimateFunction_Graph.factory().of(settings, store).endpoint());
  }

  @Singleton
  @Component(modules = {PolicyModule.class, StoreModule.class})
  interface Graph {
    ResidentEstimateEndpoint endpoint();

    @Component.Factory
    interface Factory {
      Graph of(@BindsInstance Settings settings, @BindsInstance Store store);
    }
  }
}
