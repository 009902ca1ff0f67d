// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementTest {
  @ParameterizedTest
  @EnumSource(Region.class)
  void allPeersAnswerAlike(Region region) {
    Agreement.require(region);
  }
}
