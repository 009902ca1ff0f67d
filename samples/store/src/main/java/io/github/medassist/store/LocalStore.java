// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A running DynamoDB Local, a process of its own that is spoken to over HTTP like the real one.
 *
 * <p>DynamoDB Local is Amazon's, under its own licence: it may be used for development and testing,
 * and not be redistributed. No artifact of this project holds it.
 */
public final class LocalStore implements AutoCloseable {
  private static final Duration STOP = Duration.ofSeconds(10);

  private final Process process;
  private final URI address;
  private final Path arguments;
  private final Path output;

  private LocalStore(Process process, URI address, Path arguments, Path output) {
    this.process = process;
    this.address = address;
    this.arguments = arguments;
    this.output = output;
  }

  /**
   * Starts a store on a port that the system chooses and waits until it answers.
   *
   * @param folder an existing folder that keeps the data, or null to keep it in memory
   * @throws IOException if it does not start, in one line that says why
   */
  public static LocalStore start(@Nullable Path folder) throws IOException {
    if (folder != null && !Files.isDirectory(folder)) {
      throw new IOException(
          "no such folder: " + folder + "; make it first, or leave it out to keep data in memory");
    }
    Path arguments = Files.createTempFile("medassist-store", ".args");
    Path output = Files.createTempFile("medassist-store", ".log");
    // An argument file: the class path is longer than some systems' command lines.
    Files.write(arguments, arguments(folder), StandardCharsets.UTF_8);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + arguments)
            .redirectError(output.toFile())
            .start();
    String port = process.inputReader(StandardCharsets.US_ASCII).readLine();
    LocalStore store =
        new LocalStore(process, URI.create("http://127.0.0.1:" + port), arguments, output);
    if (port == null) {
      String said = store.lastLine();
      store.close();
      throw new IOException("DynamoDB Local ended at once: " + said);
    }
    return store;
  }

  private static List<String> arguments(@Nullable Path folder) throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.add("-Xmx512m");
    // It lives for seconds or minutes, and most of its work is SQLite's: the quick compiler and the
    // plain collector start it in half of the processor time.
    arguments.add("-XX:TieredStopAtLevel=1");
    arguments.add("-XX:+UseSerialGC");
    arguments.add("-cp");
    arguments.add(quoted(ownClasses() + System.getProperty("path.separator") + classPath()));
    arguments.add(StoreProcess.class.getName());
    if (folder != null) {
      arguments.add(quoted(folder.toAbsolutePath().toString()));
    }
    return arguments;
  }

  private static String quoted(String argument) {
    return '"' + argument.replace("\\", "\\\\") + '"';
  }

  private static Path ownClasses() {
    return Path.of(
        URI.create(
            LocalStore.class.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  private static String classPath() throws IOException {
    try (InputStream in = LocalStore.class.getResourceAsStream("dynamodb-local.classpath")) {
      if (in == null) {
        throw new IOException("the build left no class path of DynamoDB Local: run mvn compile");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).trim();
    }
  }

  private String lastLine() {
    try {
      List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
      lines.removeIf(String::isBlank);
      return lines.isEmpty() ? "it printed nothing" : lines.get(lines.size() - 1).trim();
    } catch (IOException e) {
      return "its output cannot be read";
    }
  }

  /** The address to give to the SDK as its endpoint; any credentials and region will do. */
  public URI address() {
    return address;
  }

  /** Stops the store; what it has answered is in its folder. */
  @Override
  public void close() {
    try {
      // As when the parent ends: what a signal sets off instead takes more than a second.
      process.getOutputStream().close();
    } catch (IOException e) {
      process.destroy();
    }
    try {
      if (!process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    try {
      Files.deleteIfExists(arguments);
      Files.deleteIfExists(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
