// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The TypeScript client; {@code answers.test.ts} has what it asks. */
class TypeScriptClientTest {
  @RegisterExtension static final RunningSandbox RUNNING = new RunningSandbox();

  @Test
  void readsEveryAnswer() throws Exception {
    try (NewerService newer = NewerService.start()) {
      Program asked =
          Program.run(
              Map.of("SANDBOX", RUNNING.sandbox().address().toString(), "NEWER", newer.address()),
              List.of("node", "target/typescript/src/test/typescript/answers.test.js"));

      assertThat(asked.status()).as(asked.output()).isZero();
      assertThat(asked.output()).contains("# fail 0", "# skipped 0");
      asked
          .output()
          .lines()
          .filter(line -> line.contains("answers: "))
          .forEach(line -> System.out.println("TypeScript: " + line));
    }
  }
}
