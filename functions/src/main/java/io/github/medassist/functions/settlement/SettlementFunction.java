package io.github.medassist.functions.settlement;

import dagger.BindsInstance;
import dagger.Component;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.http.HttpFunction;
import io.github.medassist.functions.policy.PolicyModule;
import io.github.medassist.functions.store.StoreModule;
import javax.inject.Singleton;

/** The function that records and reverses settlements. */
public final class SettlementFunction extends HttpFunction {
  /** Makes the function from its environment. */
  public SettlementFunction() {
    this(Settings.of(environment()));
  }

  /** Makes the function from {@code settings}. */
  public SettlementFunction(Settings settings) {
    super(DaggerSettlementFunction_Graph.factory().of(settings).endpoint());
  }

  @Singleton
  @Component(modules = {PolicyModule.class, StoreModule.class})
  interface Graph {
    SettlementEndpoint endpoint();

    @Component.Factory
    interface Factory {
      Graph of(@BindsInstance Settings settings);
    }
  }
}
