// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.contract;

import dagger.BindsInstance;
import dagger.Component;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.http.HttpFunction;
import javax.inject.Singleton;

/** The function that answers the contract; it has no store. */
public final class ContractFunction extends HttpFunction {
  /** Makes the function from its environment. */
  public ContractFunction() {
    this(Settings.of(environment()));
  }

  /** Makes the function from {@code settings}. */
  public ContractFunction(Settings settings) {
    super(DaggerContractFunction_Graph.factory().of(settings).endpoint());
  }

  @Singleton
  @Component
  interface Graph {
    ContractEndpoint endpoint();

    @Component.Factory
    interface Factory {
      Graph of(@BindsInstance Settings settings);
    }
  }
}
