// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.android;

import static org.assertj.core.api.Assertions.assertThat;

import com.android.tools.r8.Diagnostic;
import com.android.tools.r8.DiagnosticsHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Keeps what D8 and R8 complain of. */
final class WarningCollector implements DiagnosticsHandler {
  private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());

  @Override
  public void error(Diagnostic error) {
    System.err.println(error.getOrigin() + ": " + error.getDiagnosticMessage());
  }

  @Override
  public void warning(Diagnostic warning) {
    warnings.add(warning.getDiagnosticMessage());
  }

  @Override
  public void info(Diagnostic info) {
    // Nothing to mend.
  }

  /**
   * OkHttp can use Conscrypt where an app has it; and of the jars' manifests only one is taken
   * over.
   */
  void requireNoOtherWarnings() {
    assertThat(warnings)
        .allMatch(
            each ->
                each.contains("org.conscrypt.ConscryptHostnameVerifier")
                    || each.startsWith("Resource 'META-INF/"));
  }
}
