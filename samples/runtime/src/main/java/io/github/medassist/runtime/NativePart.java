// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The native part of Lambda's runtime client. By itself the client unpacks it to one fixed path
 * below {@code /tmp}, which on the platform nobody shares; here two functions that start at once
 * would write over what the other has mapped, and crash.
 */
final class NativePart {
  /** Names the file to load in the place of that path. */
  static final String PROPERTY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  private NativePart() {}

  /** Unpacks it from the client's jar to a temporary file, which goes with this process. */
  static Path of(List<Path> classPath) throws IOException {
    String arch = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    String name = "jni/libaws-lambda-jni.linux-" + arch + ".so";
    for (Path jar : classPath) {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        ZipEntry entry = zip.getEntry(name);
        if (entry != null) {
          Path file = Files.createTempFile("medassist-lambda-jni", ".so");
          file.toFile().deleteOnExit();
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
          }
          return file;
        }
      }
    }
    throw new IOException("the class path has no runtime client: " + name + " is in no jar of it");
  }
}
