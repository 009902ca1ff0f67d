// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A certificate for this run alone, and the machine's authorities with it: what the CRT's TLS reads
 * is bound over the system's file in a mount namespace of the run's own, what the JVM's reads is
 * named by an option. Nothing of the machine is changed.
 */
record ColdTrust(Path folder) {
  static final String PASSWORD = "changeit";

  /** Where Debian keeps the authorities that the CRT trusts. */
  private static final Path SYSTEM = Path.of("/etc/ssl/certs/ca-certificates.crt");

  /** Makes the certificate and both sets of authorities in {@code folder}. */
  static ColdTrust make(Path folder) throws IOException {
    ColdTrust trust = new ColdTrust(folder);
    Path certificate = folder.resolve("certificate.pem");
    keytool(
        "-genkeypair",
        "-alias",
        "store",
        "-keyalg",
        "RSA",
        "-keysize",
        "2048",
        "-dname",
        "CN=localhost",
        "-ext",
        "san=dns:localhost,ip:127.0.0.1",
        "-ext",
        "bc=ca:true",
        "-validity",
        "2",
        "-storetype",
        "PKCS12",
        "-keystore",
        trust.key().toString(),
        "-storepass",
        PASSWORD);
    keytool(
        "-exportcert",
        "-rfc",
        "-alias",
        "store",
        "-keystore",
        trust.key().toString(),
        "-storepass",
        PASSWORD,
        "-file",
        certificate.toString());
    Files.copy(Path.of(System.getProperty("java.home"), "lib", "security", "cacerts"), trust.jvm());
    trust.jvm().toFile().setWritable(true);
    keytool(
        "-importcert",
        "-noprompt",
        "-alias",
        "store",
        "-file",
        certificate.toString(),
        "-keystore",
        trust.jvm().toString(),
        "-storepass",
        PASSWORD);
    String system = Files.exists(SYSTEM) ? Files.readString(SYSTEM) : "";
    Files.writeString(trust.bundle(), system + Files.readString(certificate));
    return trust;
  }

  /** The server's key. */
  Path key() {
    return folder.resolve("key.p12");
  }

  /** The authorities as the JVM reads them. */
  Path jvm() {
    return folder.resolve("cacerts");
  }

  /** The authorities as the CRT reads them. */
  private Path bundle() {
    return folder.resolve("ca-certificates.crt");
  }

  /**
   * What to write before a command so that it sees {@link #bundle} in the place of the system's;
   * empty where this machine does not let it.
   */
  List<String> namespace() {
    if (!Files.exists(SYSTEM)) {
      return List.of();
    }
    for (String own : new String[] {"-m", "-rm"}) {
      List<String> before =
          List.of(
              "unshare",
              own,
              "sh",
              "-c",
              "mount --bind \"$0\" " + SYSTEM + " && exec \"$@\"",
              bundle().toString());
      List<String> attempt = new ArrayList<>(before);
      attempt.addAll(List.of("cmp", "-s", bundle().toString(), SYSTEM.toString()));
      if (succeeds(attempt)) {
        return before;
      }
    }
    return List.of();
  }

  /** Whether {@code command} is there and does well. */
  static boolean succeeds(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void keytool(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException("keytool: " + said.trim());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a certificate was being made", e);
    }
  }
}
