package io.github.medassist.functions.estimate;

import dagger.BindsInstance;
import dagger.Component;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.http.HttpFunction;
import io.github.medassist.functions.policy.PolicyModule;
import io.github.medassist.functions.store.StoreModule;
import javax.inject.Singleton;

/** The function that answers what will be paid on top of a resident's year. */
public final class ResidentEstimateFunction extends HttpFunction {
  /** Makes the function from its environment. */
  public ResidentEstimateFunction() {
    this(Settings.of(environment()));
  }

  /** Makes the function from {@code settings}. */
  public ResidentEstimateFunction(Settings settings) {
    super(DaggerResidentEstimateFunction_Graph.factory().of(settings).endpoint());
  }

  @Singleton
  @Component(modules = {PolicyModule.class, StoreModule.class})
  interface Graph {
    ResidentEstimateEndpoint endpoint();

    @Component.Factory
    interface Factory {
      Graph of(@BindsInstance Settings settings);
    }
  }
}
