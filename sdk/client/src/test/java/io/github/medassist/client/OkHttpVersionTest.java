// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import okhttp3.OkHttp;
import org.junit.jupiter.api.Test;

/** The suite runs on the OkHttp that the build means, not on another one that came with it. */
final class OkHttpVersionTest {
  @Test
  void isTheOneOfTheBuild() throws Exception {
    String meant = System.getProperty("medassist.okhttp");
    assumeTrue(meant != null, "the build says which only where it is not its usual one");

    // By reflection, as the compiler copies the constant of the version that it saw.
    assertThat(OkHttp.class.getField("VERSION").get(null)).isEqualTo(meant);
  }
}
