package io.github.medassist.functions.quota;

import dagger.BindsInstance;
import dagger.Component;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.http.HttpFunction;
import io.github.medassist.functions.policy.PolicyModule;
import io.github.medassist.functions.store.StoreModule;
import javax.inject.Singleton;

/** The function that answers what is left of a resident's year. */
public final class QuotaFunction extends HttpFunction {
  /** Makes the function from its environment. */
  public QuotaFunction() {
    this(Settings.of(environment()));
  }

  /** Makes the function from {@code settings}. */
  public QuotaFunction(Settings settings) {
    super(DaggerQuotaFunction_Graph.factory().of(settings).endpoint());
  }

  @Singleton
  @Component(modules = {PolicyModule.class, StoreModule.class})
  interface Graph {
    QuotaEndpoint endpoint();

    @Component.Factory
    interface Factory {
      Graph of(@BindsInstance Settings settings);
    }
  }
}
