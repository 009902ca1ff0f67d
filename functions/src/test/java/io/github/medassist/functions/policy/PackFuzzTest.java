// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.policy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.medassist.core.policy.Pack;
import io.github.medassist.core.policy.PackException;
import io.github.medassist.core.policy.Policies;
import java.util.List;

/**
 * Whatever bytes lie in an operator's folder of packs: packs, or a complaint that names the file.
 */
class PackFuzzTest {
  @FuzzTest
  void pack(byte[] text) {
    try {
      Policies.of(List.of(Pack.read("fuzz.json", text)));
    } catch (PackException e) {
      // As it should be.
    }
  }
}
