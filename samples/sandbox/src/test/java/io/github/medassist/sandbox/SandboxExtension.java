// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/** Runs a sandbox for tests. */
final class SandboxExtension implements BeforeAllCallback {
  /** Errors alone: a line for each call that is made here would bury them. */
  static final Consumer<String> LOG =
      line -> {
        if (line.contains("\"level\":\"ERROR\"")) {
          System.err.print(line);
        }
      };

  private final boolean shared;
  private final Consumer<String> log;
  private Sandbox sandbox;

  private SandboxExtension(boolean shared, Consumer<String> log) {
    this.shared = shared;
    this.log = log;
  }

  /** The one of all classes that leave its people as they are: it ends with the last of them. */
  static SandboxExtension shared() {
    return new SandboxExtension(true, LOG);
  }

  /** One of the class's own, whose lines of log go to {@code log}. */
  static SandboxExtension own(Consumer<String> log) {
    return new SandboxExtension(false, log);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    // A class's store also finds what the session's holds under the same name.
    Store store =
        shared
            ? context.getStore(
                StoreScope.LAUNCHER_SESSION, Namespace.create(SandboxExtension.class))
            : context.getStore(Namespace.create(this));
    sandbox = store.computeIfAbsent(Sandbox.class, type -> start(), Sandbox.class);
  }

  private Sandbox start() {
    try {
      return Sandbox.start(Options.ANY_PORT, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Sandbox sandbox() {
    return sandbox;
  }

  Http http() {
    return new Http(sandbox.address());
  }

  /** The reference of the first sample person of {@code region}. */
  String ref(String region) {
    return sandbox.people().stream()
        .map(SampleResident::resident)
        .filter(each -> each.region().equals(region))
        .findFirst()
        .orElseThrow()
        .ref();
  }
}
