// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.android;

import com.android.tools.r8.CompilationMode;
import com.android.tools.r8.D8;
import com.android.tools.r8.D8Command;
import com.android.tools.r8.OutputMode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A dex file, as far as counting goes; offsets as in Android's <a
 * href="https://source.android.com/docs/core/runtime/dex-format">Dalvik executable format</a>.
 */
final class DexFile {
  static final int MIN_API = 21;

  private final ByteBuffer bytes;

  private DexFile(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Dexes {@code jars}, without their resources, to a zip, as for a release on the oldest Android.
   */
  static void compile(List<Path> jars, List<Path> classPath, Path zip) throws Exception {
    WarningCollector diagnostics = new WarningCollector();
    D8.run(
        D8Command.builder(diagnostics)
            .addLibraryFiles(AndroidLibrary.jars())
            .addClasspathFiles(classPath)
            .addProgramFiles(jars)
            .setMinApiLevel(MIN_API)
            .setMode(CompilationMode.RELEASE)
            .setOutput(zip, OutputMode.DexIndexed)
            .build());
    diagnostics.requireNoOtherWarnings();
  }

  /** The one dex file in {@code zip}. */
  static DexFile in(Path zip) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      if (file.getEntry("classes2.dex") != null) {
        throw new IllegalStateException("more than one dex file: over 65,536 methods");
      }
      ZipEntry entry = file.getEntry("classes.dex");
      try (InputStream in = file.getInputStream(entry)) {
        return new DexFile(in.readAllBytes());
      }
    }
  }

  byte[] bytes() {
    return bytes.array();
  }

  int size() {
    return bytes.capacity();
  }

  /** How many methods are named, own ones and those of others. */
  int methodRefs() {
    return bytes.getInt(0x58);
  }

  /** How many methods are named of each class. */
  Map<String, Integer> methodRefsByClass() {
    Map<String, Integer> counts = new TreeMap<>();
    int methods = bytes.getInt(0x5C);
    for (int i = 0; i < methodRefs(); i++) {
      counts.merge(type(bytes.getShort(methods + 8 * i) & 0xFFFF), 1, Integer::sum);
    }
    return counts;
  }

  /** The name of a class, such as {@code io/github/medassist/core/value/Day}. */
  private String type(int index) {
    int string = bytes.getInt(bytes.getInt(0x44) + 4 * index);
    int start = bytes.getInt(bytes.getInt(0x3C) + 4 * string);
    // The length in front, seven bits a byte, is not needed: a zero ends the text.
    while (bytes.get(start++) < 0) {}
    int end = start;
    while (bytes.get(end) != 0) {
      end++;
    }
    String descriptor = new String(bytes.array(), start, end - start, StandardCharsets.UTF_8);
    return descriptor.startsWith("L")
        ? descriptor.substring(1, descriptor.length() - 1)
        : descriptor;
  }
}
