// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import io.github.medassist.bench.handler.BareReadFunction;
import io.github.medassist.bench.handler.EmptyFunction;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.deploy.FunctionDefinition;
import io.github.medassist.functions.deploy.Route;
import io.github.medassist.runtime.Bundle;
import io.github.medassist.runtime.LocalFunction;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the rows: unpacks the packages and knows how each is started. */
final class ColdRows implements AutoCloseable {
  static final String EMPTY = "empty";
  static final String WHAT_IF = "what-if estimate, all packs";
  static final String QUOTA = "quota";
  static final String BARE = "bare GetItem";
  static final String NAIVE = "quota, naive";
  static final String NAIVE_BOTH = "quota, naive, both compilers";
  static final String SPRING = "quota, Spring Cloud Function";
  static final String MICRONAUT = "quota, Micronaut";
  static final String QUARKUS = "quota, Quarkus";
  static final String EMPTY_CACHED = "empty, JDK 25, AOT cache";
  static final String QUOTA_CACHED = "quota, JDK 25, AOT cache";

  /** What Lambda sets by itself, and a heap for all alike. */
  private static final List<String> OPTIONS =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx384m");

  private static final List<String> BOTH_COMPILERS = List.of("-XX:+UseSerialGC", "-Xmx384m");

  private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

  private final Path folder;
  private final URI store;
  private final List<String> before;
  private final List<String> trust;
  private final ColdArtifacts artifacts;
  private final ColdEvents events = new ColdEvents();
  private final List<Bundle> bundles = new ArrayList<>();
  private final Map<FunctionDefinition.Bundle, Bundle> ours =
      new EnumMap<>(FunctionDefinition.Bundle.class);

  /**
   * Makes it.
   *
   * @param folder what this may fill
   * @param store the address that the functions find the table at
   * @param before what stands before each function's command
   * @param trust the JVM's options that make it trust the store's certificate
   */
  ColdRows(Path folder, URI store, List<String> before, List<String> trust) {
    this.folder = folder;
    this.store = store;
    this.before = before;
    this.trust = trust;
    this.artifacts = new ColdArtifacts(folder);
  }

  ColdRow empty() throws IOException {
    Path zip = artifacts.emptyZip();
    return row(EMPTY, zip, EmptyFunction.class.getName(), this::nextQuota, ColdRow.Expects.ANSWER);
  }

  ColdRow quota() throws IOException {
    return ours(QUOTA, Route.QUOTA);
  }

  /** The functions that the goals do not speak of. */
  List<ColdRow> others() throws IOException {
    List<ColdRow> rows = new ArrayList<>();
    rows.add(ours("health", Route.HEALTH));
    rows.add(ours("policy", Route.POLICY));
    rows.add(ours("enrolment", Route.ENROLLMENT));
    rows.add(ours("resident estimate", Route.ESTIMATE_OF_RESIDENT));
    rows.add(ours("settlement", Route.SETTLEMENT));
    rows.add(
        ours(
            "alert, a stream without changes",
            FunctionDefinition.ALERT,
            () -> "{\"Records\":[]}".getBytes(StandardCharsets.UTF_8),
            ColdRow.Expects.ANSWER));
    rows.add(
        ours(
            "ledger, its start",
            FunctionDefinition.LEDGER,
            () -> new byte[0],
            ColdRow.Expects.NOTHING));
    return rows;
  }

  ColdRow whatIf() throws IOException {
    return ours(WHAT_IF, Route.WHAT_IF);
  }

  ColdRow bare() throws IOException {
    Bundle bundle = artifacts.bareRead();
    bundles.add(bundle);
    return new ColdRow(
        BARE,
        start(java17(), OPTIONS, List.of(), bundle.root(), BareReadFunction.class.getName()),
        this::nextQuota,
        ColdRow.Expects.ANSWER,
        Files.size(artifacts.zip(FunctionDefinition.Bundle.API)));
  }

  ColdRow naive() throws IOException {
    return peer(NAIVE, "naive", "io.github.medassist.bench.naive.NaiveFunction");
  }

  ColdRow naiveWithBothCompilers() throws IOException {
    ColdRow row = naive();
    return new ColdRow(
        NAIVE_BOTH,
        start(java17(), BOTH_COMPILERS, List.of(), row.start().task(), row.start().handler()),
        row.events(),
        row.expects(),
        row.zipBytes());
  }

  /** The frameworks; those that were not built are left out. */
  List<ColdRow> frameworks() throws IOException {
    List<ColdRow> rows = new ArrayList<>();
    if (Files.exists(artifacts.peer("spring"))) {
      rows.add(
          peer(
              SPRING,
              "spring",
              "org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest"));
    }
    if (Files.exists(artifacts.peer("micronaut"))) {
      rows.add(
          peer(MICRONAUT, "micronaut", "io.github.medassist.bench.micronaut.MicronautFunction"));
    }
    if (Files.exists(artifacts.peer("quarkus"))) {
      rows.add(
          peer(
              QUARKUS,
              "quarkus",
              "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest"));
    }
    return rows;
  }

  /**
   * The rows of JDK 25, as an image has it: the jar on the class path, and a cache that this trains
   * with the same JVM and command line; empty where there is no JDK 25.
   */
  List<ColdRow> images() throws IOException {
    Path jdk = jdk25();
    if (jdk == null) {
      return List.of();
    }
    Path java = jdk.resolve("bin/java");
    Path empty = artifacts.emptyJar();
    Path api = artifacts.jar(FunctionDefinition.Bundle.API);
    String quota = FunctionDefinition.QUOTA.className();
    String nothing = EmptyFunction.class.getName();
    return List.of(
        image("empty, JDK 25", java, empty, nothing, List.of(), ColdRow.Expects.ANSWER),
        trained(EMPTY_CACHED, java, empty, nothing, ColdRow.Expects.ANSWER),
        image("quota, JDK 25", java, api, quota, List.of(), ColdRow.Expects.SUCCESS),
        trained(QUOTA_CACHED, java, api, quota, ColdRow.Expects.SUCCESS));
  }

  private ColdRow trained(
      String label, Path java, Path jar, String handler, ColdRow.Expects expects)
      throws IOException {
    Path cache = folder.resolve(jar.getFileName() + ".aot");
    Progress.report("training: " + label);
    List<String> log =
        image(label, java, jar, handler, List.of("-XX:AOTCacheOutput=" + cache), expects)
            .serve(100);
    if (!Files.exists(cache)) {
      throw new IOException("the training left no cache:\n" + String.join("\n", log));
    }
    // With "on" the JVM does not start where it cannot use the cache.
    return image(
        label, java, jar, handler, List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on"), expects);
  }

  private ColdRow image(
      String label, Path java, Path jar, String handler, List<String> more, ColdRow.Expects expects)
      throws IOException {
    List<String> options = new ArrayList<>(OPTIONS);
    options.add("-Djava.library.path=" + jar.getParent());
    options.addAll(more);
    Path task = Files.createDirectories(folder.resolve("image"));
    return new ColdRow(
        label, start(java, options, List.of(jar), task, handler), this::nextQuota, expects, 0);
  }

  private ColdRow ours(String label, Route route) throws IOException {
    return ours(label, route.function(), () -> events.next(route), ColdRow.Expects.SUCCESS);
  }

  private ColdRow ours(
      String label, FunctionDefinition definition, Supplier<byte[]> from, ColdRow.Expects expects)
      throws IOException {
    Path zip = artifacts.zip(definition.bundle());
    Bundle bundle = ours.get(definition.bundle());
    if (bundle == null) {
      bundle = unpacked(zip);
      ours.put(definition.bundle(), bundle);
    }
    return new ColdRow(
        label,
        start(java17(), OPTIONS, List.of(), bundle.root(), definition.className()),
        from,
        expects,
        Files.size(zip));
  }

  private ColdRow peer(String label, String module, String handler) throws IOException {
    return row(label, artifacts.peer(module), handler, this::nextQuota, ColdRow.Expects.SUCCESS);
  }

  private ColdRow row(
      String label, Path zip, String handler, Supplier<byte[]> from, ColdRow.Expects expects)
      throws IOException {
    return new ColdRow(
        label,
        start(java17(), OPTIONS, List.of(), unpacked(zip).root(), handler),
        from,
        expects,
        Files.size(zip));
  }

  private byte[] nextQuota() {
    return events.next(Route.QUOTA);
  }

  private Bundle unpacked(Path zip) throws IOException {
    Bundle bundle = Bundle.unpack(zip);
    bundles.add(bundle);
    return bundle;
  }

  private LocalFunction.Start start(
      Path java, List<String> options, List<Path> classPath, Path task, String handler)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(java.toString());
    List<String> all = new ArrayList<>(options);
    all.addAll(trust);
    Map<String, String> environment = new HashMap<>();
    environment.put(Settings.TABLE, Store.TABLE);
    environment.put(Settings.REFERENCE_KEY, KEY);
    environment.put(Settings.SEALING_KEY, KEY);
    environment.put("MEDASSIST_BENCH_RESIDENT", ColdEvents.READ);
    environment.put("MAIN_CLASS", "io.github.medassist.bench.spring.SpringFunction");
    environment.put(LocalFunction.DYNAMODB_ENDPOINT, store.toString());
    List<Path> whole = new ArrayList<>(classPath);
    whole.addAll(LocalFunction.Start.client());
    return new LocalFunction.Start(command, all, whole, task, handler, environment);
  }

  private static Path java17() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  private static @Nullable Path jdk25() throws IOException {
    String home = System.getenv("JDK_25_HOME");
    if (home != null) {
      return Path.of(home);
    }
    Path installed = Path.of("/usr/lib/jvm");
    if (Files.isDirectory(installed)) {
      try (DirectoryStream<Path> homes = Files.newDirectoryStream(installed, "*25*")) {
        for (Path each : homes) {
          if (Files.isExecutable(each.resolve("bin/java"))) {
            return each;
          }
        }
      }
    }
    return null;
  }

  /** Deletes what was unpacked. */
  @Override
  public void close() throws IOException {
    for (Bundle bundle : bundles) {
      bundle.close();
    }
  }
}
