// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.estimate;

import dagger.BindsInstance;
import dagger.Component;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.http.HttpFunction;
import io.github.medassist.functions.policy.PolicyModule;
import javax.inject.Singleton;

/** The function that answers an anonymous what-if; it has no store. */
public final class WhatIfFunction extends HttpFunction {
  /** Makes the function from its environment. */
  public WhatIfFunction() {
    this(Settings.of(environment()));
  }

  /** Makes the function from {@code settings}. */
  public WhatIfFunction(Settings settings) {
    super(DaggerWhatIfFunction_Graph.factory().of(settings).endpoint());
  }

  @Singleton
  @Component(modules = {PolicyModule.class})
  interface Graph {
    WhatIfEndpoint endpoint();

    @Component.Factory
    interface Factory {
      Graph of(@BindsInstance Settings settings);
    }
  }
}
