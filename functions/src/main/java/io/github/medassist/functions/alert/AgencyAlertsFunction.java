// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.alert;

import dagger.BindsInstance;
import dagger.Component;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.http.HttpFunction;
import io.github.medassist.functions.policy.PolicyModule;
import io.github.medassist.functions.store.Store;
import io.github.medassist.functions.store.StoreModule;
import io.github.medassist.functions.store.dynamo.DynamoStore;
import javax.inject.Singleton;

/** The function that answers an agency's list of alerts. */
public final class AgencyAlertsFunction extends HttpFunction {
  /** Makes the function from its environment. */
  public AgencyAlertsFunction() {
    this(Settings.of(environment()));
  }

  /** Makes the function from {@code settings}. */
  public AgencyAlertsFunction(Settings settings) {
    this(settings, DynamoStore.of(settings));
  }

  /** Makes the function from {@code settings} over {@code store}. */
  public AgencyAlertsFunction(Settings settings, Store store) {
    super(DaggerAgencyAlertsFunction_Graph.factory().of(settings, store).endpoint());
  }

  @Singleton
  @Component(modules = {PolicyModule.class, StoreModule.class})
  interface Graph {
    AgencyAlertsEndpoint endpoint();

    @Component.Factory
    interface Factory {
      Graph of(@BindsInstance Settings settings, @BindsInstance Store store);
    }
  }
}
