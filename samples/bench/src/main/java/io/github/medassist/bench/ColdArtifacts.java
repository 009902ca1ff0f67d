// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import io.github.medassist.bench.handler.BareReadFunction;
import io.github.medassist.bench.handler.EmptyFunction;
import io.github.medassist.functions.deploy.FunctionDefinition;
import io.github.medassist.runtime.Bundle;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The packages as they are deployed, each unpacked into a folder of its own below one. */
final class ColdArtifacts {
  private final Path folder;
  private final Path root;

  /**
   * Makes it.
   *
   * @param folder where packages that no build makes are put
   */
  ColdArtifacts(Path folder) {
    this.folder = folder;
    this.root = root();
  }

  /** The project's folder, above the one that holds this module's classes. */
  private static Path root() {
    Path code =
        Path.of(
            URI.create(
                ColdArtifacts.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toString()));
    for (Path each = code; each != null; each = each.getParent()) {
      if (Files.isRegularFile(each.resolve("functions/pom.xml"))) {
        return each;
      }
    }
    throw new IllegalStateException("run it where it was built, below the project's folder");
  }

  Path zip(FunctionDefinition.Bundle bundle) {
    return root.resolve("functions/target").resolve(bundle.file());
  }

  /** The jar within {@code bundle}: what an image puts on the class path. */
  Path jar(FunctionDefinition.Bundle bundle) {
    return root.resolve("functions/target").resolve(bundle.file().replace(".zip", ".jar"));
  }

  /** The package that the module {@code peer} makes; it is not there where that is not built. */
  Path peer(String peer) {
    return root.resolve("samples/bench/peers").resolve(peer).resolve("target/function.zip");
  }

  /** A jar of the empty function alone, not compressed. */
  Path emptyJar() throws IOException {
    return jar("empty.jar", EmptyFunction.class);
  }

  /** The empty function, packaged as ours are. */
  Path emptyZip() throws IOException {
    Path jar = emptyJar();
    Path zip = folder.resolve("empty.zip");
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file)) {
      out.putNextEntry(new ZipEntry("lib/empty.jar"));
      Files.copy(jar, out);
      out.closeEntry();
    }
    return zip;
  }

  /** Our package with the bare read beside it. */
  Bundle bareRead() throws IOException {
    Bundle bundle = Bundle.unpack(zip(FunctionDefinition.Bundle.API));
    Files.copy(jar("bare.jar", BareReadFunction.class), bundle.root().resolve("lib/bare.jar"));
    return bundle;
  }

  private Path jar(String name, Class<?> type) throws IOException {
    String entry = type.getName().replace('.', '/') + ".class";
    byte[] code;
    try (InputStream in = type.getResourceAsStream("/" + entry)) {
      if (in == null) {
        throw new IOException("no class file of " + type);
      }
      code = in.readAllBytes();
    }
    Path jar = folder.resolve(name);
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream out = new ZipOutputStream(file)) {
      ZipEntry stored = new ZipEntry(entry);
      stored.setMethod(ZipEntry.STORED);
      stored.setSize(code.length);
      CRC32 crc = new CRC32();
      crc.update(code);
      stored.setCrc(crc.getValue());
      // One archive for the same class, or a cache that was made for it is not taken.
      stored.setTime(0);
      out.putNextEntry(stored);
      out.write(code);
      out.closeEntry();
    }
    return jar;
  }
}
