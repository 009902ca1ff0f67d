// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.policy;

import dagger.BindsInstance;
import dagger.Component;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.http.HttpFunction;
import javax.inject.Singleton;

/** The function that answers the policy packs; it has no store. */
public final class PolicyFunction extends HttpFunction {
  /** Makes the function from its environment. */
  public PolicyFunction() {
    this(Settings.of(environment()));
  }

  /** Makes the function from {@code settings}. */
  public PolicyFunction(Settings settings) {
    super(DaggerPolicyFunction_Graph.factory().of(settings).endpoint());
  }

  @Singleton
  @Component(modules = {PolicyModule.class})
  interface Graph {
    PolicyEndpoint endpoint();

    @Component.Factory
    interface Factory {
      Graph of(@BindsInstance Settings settings);
    }
  }
}
