package io.github.medassist.functions.enrollment;

import dagger.BindsInstance;
import dagger.Component;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.http.HttpFunction;
import io.github.medassist.functions.policy.PolicyModule;
import io.github.medassist.functions.store.StoreModule;
import javax.inject.Singleton;

/** The function that answers whether a resident is enrolled. */
public final class EnrollmentFunction extends HttpFunction {
  /** Makes the function from its environment. */
  public EnrollmentFunction() {
    this(Settings.of(environment()));
  }

  /** Makes the function from {@code settings}. */
  public EnrollmentFunction(Settings settings) {
    super(DaggerEnrollmentFunction_Graph.factory().of(settings).endpoint());
  }

  @Singleton
  @Component(modules = {PolicyModule.class, StoreModule.class})
  interface Graph {
    EnrollmentEndpoint endpoint();

    @Component.Factory
    interface Factory {
      Graph of(@BindsInstance Settings settings);
    }
  }
}
