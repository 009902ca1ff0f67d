// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.health;

import dagger.BindsInstance;
import dagger.Component;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.http.HttpFunction;
import javax.inject.Singleton;

/** The function that answers whether the service is up; it has no store. */
public final class HealthFunction extends HttpFunction {
  /** Makes the function from its environment. */
  public HealthFunction() {
    this(Settings.of(environment()));
  }

  /** Makes the function from {@code settings}. */
  public HealthFunction(Settings settings) {
    super(DaggerHealthFunction_Graph.factory().of(settings).endpoint());
  }

  @Singleton
  @Component
  interface Graph {
    HealthEndpoint endpoint();

    @Component.Factory
    interface Factory {
      Graph of(@BindsInstance Settings settings);
    }
  }
}
