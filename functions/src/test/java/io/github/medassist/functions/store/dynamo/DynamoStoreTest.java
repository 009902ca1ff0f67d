// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store.dynamo;

import io.github.medassist.functions.store.DynamoDbTest;
import io.github.medassist.functions.store.Store;
import io.github.medassist.functions.store.StoreContract;
import org.junit.jupiter.api.BeforeAll;

class DynamoStoreTest extends StoreContract {
  /** Its table. */
  private static final class Local extends DynamoDbTest {
    static Store make() {
      emptyStore();
      return store;
    }
  }

  private static Store store;

  @BeforeAll
  static void makeStore() {
    store = Local.make();
  }

  @Override
  protected Store store() {
    return store;
  }
}
