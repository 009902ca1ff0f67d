// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.region;

import dagger.BindsInstance;
import dagger.Component;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.http.HttpFunction;
import io.github.medassist.functions.policy.PolicyModule;
import javax.inject.Singleton;

/** The function that answers which places there are; it has no store. */
public final class RegionFunction extends HttpFunction {
  /** Makes the function from its environment. */
  public RegionFunction() {
    this(Settings.of(environment()));
  }

  /** Makes the function from {@code settings}. */
  public RegionFunction(Settings settings) {
    super(DaggerRegionFunction_Graph.factory().of(settings).endpoint());
  }

  @Singleton
  @Component(modules = {PolicyModule.class})
  interface Graph {
    RegionEndpoint endpoint();

    @Component.Factory
    interface Factory {
      Graph of(@BindsInstance Settings settings);
    }
  }
}
