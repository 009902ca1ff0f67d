// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Ends a test run before it begins where a built-in pack is refused: every test that rests on the
 * packs would tell the same fault again.
 */
public final class BuiltInPacksFirst implements LauncherSessionListener {
  @Override
  public void launcherSessionOpened(LauncherSession session) {
    Policies.of(Policies.builtInPacks());
  }
}
