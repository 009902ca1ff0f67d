package io.github.medassist.sandbox;

import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs one sandbox for a class of tests. */
final class SandboxExtension implements BeforeAllCallback, AfterAllCallback {
  /** Errors alone: a line for each call that is made here would bury them. */
  static final Consumer<String> LOG =
      line -> {
        if (line.contains("\"level\":\"ERROR\"")) {
          System.err.print(line);
        }
      };

  private final Consumer<String> log;
  private Sandbox sandbox;

  /** One whose errors are printed. */
  SandboxExtension() {
    this(LOG);
  }

  /** One whose lines of log go to {@code log}. */
  SandboxExtension(Consumer<String> log) {
    this.log = log;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    sandbox = Sandbox.start(Options.ANY_PORT, log);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (sandbox != null) {
      sandbox.close();
    }
  }

  Sandbox sandbox() {
    return sandbox;
  }

  Http http() {
    return new Http(sandbox.address());
  }

  /** Returns the reference of the first sample person of {@code region}. */
  String ref(String region) {
    return sandbox.people().stream()
        .map(SampleResident::resident)
        .filter(each -> each.region().equals(region))
        .findFirst()
        .orElseThrow()
        .ref();
  }
}
