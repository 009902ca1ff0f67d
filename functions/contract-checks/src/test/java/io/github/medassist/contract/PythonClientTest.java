// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The Python client. */
class PythonClientTest {
  @RegisterExtension static final RunningSandbox RUNNING = new RunningSandbox();

  private static final Path CLIENT = ContractDocument.CLIENTS.resolve("python");

  @Test
  void compiles() throws Exception {
    Program compiled =
        Program.run(Map.of(), List.of("python3", "-m", "compileall", "-q", CLIENT.toString()));

    assertThat(compiled.status()).as(compiled.output()).isZero();
  }

  @Test
  void readsTheSandboxesAnswers() throws Exception {
    Program libraries =
        Program.run(
            Map.of(),
            List.of(
                "python3",
                "-c",
                "import dateutil, typing_extensions, urllib3; from pydantic import BaseModel;"
                    + " BaseModel.model_validate"));
    assumeTrue(
        libraries.status() == 0,
        "not asked: Python has no pydantic 2, python-dateutil, typing-extensions or urllib3");
    try (NewerService newer = NewerService.start()) {
      Program asked =
          Program.run(
              Map.of(
                  "PYTHONPATH", CLIENT.toString(),
                  "SANDBOX", RUNNING.sandbox().address().toString(),
                  "NEWER", newer.address()),
              List.of("python3", "src/test/python/answers.py"));

      assertThat(asked.status()).as(asked.output()).isZero();
      System.out.println("Python: " + asked.output().strip() + " answers read");
    }
  }
}
