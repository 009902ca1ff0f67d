// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store;

import dagger.Module;
import dagger.Provides;

/** Hands the parts of a function's {@link Store} to what needs them. */
@Module
public final class StoreModule {
  private StoreModule() {}

  @Provides
  static ResidentRepository residents(Store store) {
    return store.residents();
  }

  @Provides
  static SettlementRepository settlements(Store store) {
    return store.settlements();
  }

  @Provides
  static AlertRepository alerts(Store store) {
    return store.alerts();
  }

  @Provides
  static AccessLog accesses(Store store) {
    return store.accesses();
  }
}
