// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store;

class InMemoryStoreTest extends StoreContract {
  private final Store store = new InMemoryStore();

  @Override
  protected Store store() {
    return store;
  }
}
