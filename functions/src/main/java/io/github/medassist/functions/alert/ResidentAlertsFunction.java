// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.alert;

import dagger.BindsInstance;
import dagger.Component;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.http.HttpFunction;
import io.github.medassist.functions.store.Store;
import io.github.medassist.functions.store.StoreModule;
import io.github.medassist.functions.store.dynamo.DynamoStore;
import javax.inject.Singleton;

/** The function that answers a resident's alerts. */
public final class ResidentAlertsFunction extends HttpFunction {
  /** Makes the function from its environment. */
  public ResidentAlertsFunction() {
    this(Settings.of(environment()));
  }

  /** Makes the function from {@code settings}. */
  public ResidentAlertsFunction(Settings settings) {
    this(settings, DynamoStore.of(settings));
  }

  /** Makes the function from {@code settings} over {@code store}. */
  public ResidentAlertsFunction(Settings settings, Store store) {
    super(DaggerResidentAlertsFunction_Graph.factory().of(settings, store).endpoint());
  }

  @Singleton
  @Component(modules = {StoreModule.class})
  interface Graph {
    ResidentAlertsEndpoint endpoint();

    @Component.Factory
    interface Factory {
      Graph of(@BindsInstance Settings settings, @BindsInstance Store store);
    }
  }
}
