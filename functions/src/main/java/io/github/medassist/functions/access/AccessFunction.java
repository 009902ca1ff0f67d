// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.access;

import dagger.BindsInstance;
import dagger.Component;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.http.HttpFunction;
import io.github.medassist.functions.store.Store;
import io.github.medassist.functions.store.StoreModule;
import io.github.medassist.functions.store.dynamo.DynamoStore;
import javax.inject.Singleton;

/** The function that lists who has read the record of the resident who asks. */
public final class AccessFunction extends HttpFunction {
  /** Makes the function from its environment. */
  public AccessFunction() {
    this(Settings.of(environment()));
  }

  /** Makes the function from {@code settings}. */
  public AccessFunction(Settings settings) {
    this(settings, DynamoStore.of(settings));
  }

  /** Makes the function from {@code settings} over {@code store}. */
  public AccessFunction(Settings settings, Store store) {
    super(DaggerAccessFunction_Graph.factory().of(settings, store).endpoint());
  }

  @Singleton
  @Component(modules = StoreModule.class)
  interface Graph {
    AccessEndpoint endpoint();

    @Component.Factory
    interface Factory {
      Graph of(@BindsInstance Settings settings, @BindsInstance Store store);
    }
  }
}
