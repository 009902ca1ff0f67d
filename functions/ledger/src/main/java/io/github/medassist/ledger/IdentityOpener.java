// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import io.github.medassist.core.value.Text;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.store.Basics;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.ResidentItem;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Opens the sealed name and ID number of a record, for files that stay with the agency. */
final class IdentityOpener {
  private IdentityOpener() {}

  /**
   * Who it is, or null for a person who was not imported.
   *
   * @throws IOException if the keys are not those with which the ledger was made, in one line
   */
  static @Nullable Basics of(ResidentItem item, Identity identity) throws IOException {
    if (item.identity() == null) {
      return null;
    }
    Basics basics;
    try {
      basics = Basics.open(identity, item.ref(), item.identity());
    } catch (IllegalStateException e) {
      throw otherKey(Settings.SEALING_KEY);
    }
    // Under another reference key nobody on a list would be found on the ledger.
    if (!identity.reference(basics.id()).equals(item.ref())) {
      throw otherKey(Settings.REFERENCE_KEY);
    }
    return basics;
  }

  private static IOException otherKey(String name) {
    return new IOException(
        Text.of(
                name + " 不是建立台账时所用的密钥",
                name + " is not the key with which the ledger was made: give that one")
            .toString());
  }

  /** The name, or nothing of somebody unknown. */
  static String name(@Nullable Basics basics) {
    return basics == null ? "" : basics.name();
  }

  /** The ID number, or nothing of somebody unknown. */
  static String idNumber(@Nullable Basics basics) {
    return basics == null ? "" : basics.id().digits();
  }
}
