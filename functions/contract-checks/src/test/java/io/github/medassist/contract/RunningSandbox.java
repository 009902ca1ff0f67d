// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.sandbox.Options;
import io.github.medassist.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * The sandbox of all classes, which leave its people as they were: it ends with the last class. Who
 * had reached a threshold before has been told.
 */
final class RunningSandbox implements BeforeAllCallback {
  private static final long PATIENCE_NANOS = 30_000_000_000L;

  private Sandbox sandbox;

  @Override
  public void beforeAll(ExtensionContext context) {
    sandbox =
        context
            .getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(RunningSandbox.class))
            .computeIfAbsent(Sandbox.class, type -> start(), Sandbox.class);
  }

  private static Sandbox start() {
    try {
      Sandbox sandbox = Sandbox.start(Options.ANY_PORT, RunningSandbox::log);
      awaitAlerts(sandbox);
      return sandbox;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void awaitAlerts(Sandbox sandbox) throws IOException, InterruptedException {
    RawService service = new RawService(sandbox.address().toString());
    String token = sandbox.agencyToken("210921");
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (service.get("/v1/alerts?region=210921", token).path("alerts").isEmpty()) {
      assertThat(System.nanoTime()).as("no alert was told").isLessThan(deadline);
      Thread.sleep(50);
    }
  }

  /** Errors alone: a line for each call that is made here would bury them. */
  private static void log(String line) {
    if (line.contains("\"level\":\"ERROR\"")) {
      System.err.print(line);
    }
  }

  Sandbox sandbox() {
    return sandbox;
  }
}
