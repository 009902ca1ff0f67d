// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.android;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What an app has to carry for the SDK itself. */
class SizeTest {
  private static final int KIB = 1024;

  /** 250 KiB is what we want and have not reached; this keeps the jars from growing meanwhile. */
  private static final long MAX_JARS = 390 * KIB;

  @Test
  void theSdksOwnJarsAreSmall() throws Exception {
    long sum = 0;
    for (Path jar : AppJars.sdk()) {
      long size = Files.size(jar);
      Measurements.print("%s: %,d bytes", jar.getFileName(), size);
      sum += size;
    }
    Measurements.print("core and client: %,d bytes of at most %,d", sum, MAX_JARS);

    assertThat(sum).as("bytes of the jars of core and client").isLessThanOrEqualTo(MAX_JARS);
  }
}
