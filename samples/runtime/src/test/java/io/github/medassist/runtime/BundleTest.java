// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.medassist.functions.deploy.FunctionDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the packages hold that are deployed. */
class BundleTest {
  private static final long MOST_BYTES = 12_500_000;

  /** What makes a start slow, or belongs to another side of the project. */
  private static final List<String> FORBIDDEN =
      List.of(
          "io/netty/",
          "org/apache/http/",
          "org/apache/hc/",
          "org/apache/logging/",
          "org/apache/log4j/",
          "com/fasterxml/jackson/databind/",
          "okhttp3/",
          "com/amazonaws/services/dynamodbv2/local/",
          "software/amazon/dynamodb/services/local/",
          "org/junit/",
          "org/assertj/");

  static Path zip(FunctionDefinition.Bundle bundle) {
    return Path.of(System.getProperty("medassist.bundles"), bundle.file());
  }

  private static List<String> classes(FunctionDefinition.Bundle bundle) throws IOException {
    return entries(bundle).stream().filter(name -> name.endsWith(".class")).toList();
  }

  private static List<String> entries(FunctionDefinition.Bundle bundle) throws IOException {
    try (ZipFile zip = new ZipFile(zip(bundle).toFile());
        InputStream lib =
            zip.getInputStream(zip.getEntry("lib/" + bundle.file().replace(".zip", ".jar")));
        JarInputStream jar = new JarInputStream(lib)) {
      return Stream.iterate(entry(jar), name -> name != null, name -> entry(jar)).toList();
    }
  }

  private static String entry(JarInputStream jar) {
    try {
      JarEntry entry = jar.getNextJarEntry();
      return entry == null ? null : entry.getName();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void itIsSmall(FunctionDefinition.Bundle bundle) throws IOException {
    long bytes = Files.size(zip(bundle));
    System.out.printf("%s: %,d bytes%n", bundle.file(), bytes);
    assertThat(bytes).isLessThanOrEqualTo(MOST_BYTES);
  }

  @ParameterizedTest
  @EnumSource
  void itHoldsOnlyWhatRuns(FunctionDefinition.Bundle bundle) throws IOException {
    assertThat(classes(bundle))
        .isNotEmpty()
        .noneMatch(name -> FORBIDDEN.stream().anyMatch(name::startsWith));
  }

  /** From within the jar it would be unpacked at each start. */
  @ParameterizedTest
  @EnumSource
  void theNativePartStandsBesideTheJar(FunctionDefinition.Bundle bundle) throws IOException {
    try (ZipFile zip = new ZipFile(zip(bundle).toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .anyMatch(name -> name.matches("lib/(lib)?aws-crt-jni\\.\\w+"));
    }
    assertThat(entries(bundle)).noneMatch(name -> name.contains("aws-crt-jni"));
  }

  /** The JVM would make a class for each at every start. */
  @Test
  void whatPeopleWaitForHasNoLambdas() throws IOException {
    String bundle = FunctionDefinition.Bundle.API.file();
    List<String> withLambdas = new ArrayList<>();
    int others = 0;
    try (ZipFile zip = new ZipFile(zip(FunctionDefinition.Bundle.API).toFile());
        JarInputStream jar =
            new JarInputStream(
                zip.getInputStream(zip.getEntry("lib/" + bundle.replace(".zip", ".jar"))))) {
      for (String name = entry(jar); name != null; name = entry(jar)) {
        String bytes = new String(jar.readAllBytes(), StandardCharsets.ISO_8859_1);
        if (!name.endsWith(".class")) {
          continue;
        }
        if (bytes.contains("BootstrapMethods")) {
          withLambdas.add(name);
        } else {
          others++;
        }
      }
    }
    assertThat(withLambdas).isEmpty();
    assertThat(others).isGreaterThan(5_000);
  }

  @ParameterizedTest
  @EnumSource
  void aFunctionIsInItsPackage(FunctionDefinition definition) throws IOException {
    assertThat(classes(definition.bundle()))
        .contains(definition.className().replace('.', '/') + ".class");
  }

  @Test
  void aPackageThatIsNotThere(@TempDir Path folder) {
    assertThatIOException()
        .isThrownBy(() -> Bundle.unpack(folder.resolve("medassist-api.zip")))
        .withMessageContaining("no such package")
        .withMessageContaining("mvn");
  }
}
