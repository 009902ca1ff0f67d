// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.medassist.core.policy.PackException;
import io.github.medassist.functions.config.Secrets;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.deploy.FunctionDefinition;
import io.github.medassist.functions.policy.PolicyModule;
import io.github.medassist.functions.store.dynamo.DynamoStore;
import io.github.medassist.functions.store.dynamo.LocalCredentials;
import io.github.medassist.store.LocalStore;
import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.server.handlers.PathHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * A running sandbox: the functions behind an HTTP server on this machine alone, over a store with
 * invented people.
 */
public final class Sandbox implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final String TABLE = "medassist";

  /**
   * Sample keys, printed here for all to see, so that the sample people have the same references in
   * every run. A service keeps its own in a secret store.
   */
  static final byte[] REFERENCE_KEY =
      "sample key of the sandbox's references".getBytes(StandardCharsets.US_ASCII);

  /** The other one. */
  static final byte[] SEALING_KEY =
      "sample key of the sandbox: names".getBytes(StandardCharsets.US_ASCII);

  private static final Secrets SECRETS = new Secrets(REFERENCE_KEY, SEALING_KEY);

  private final LocalStore store;
  private final DynamoDbClient client;
  private final @Nullable PackagedFunctions packaged;
  private final StreamPump pump;
  private final Undertow server;
  private final Tokens tokens;
  private final List<SampleResident> people;

  private Sandbox(
      LocalStore store,
      DynamoDbClient client,
      @Nullable PackagedFunctions packaged,
      StreamPump pump,
      Undertow server,
      Tokens tokens,
      List<SampleResident> people) {
    this.store = store;
    this.client = client;
    this.packaged = packaged;
    this.pump = pump;
    this.server = server;
    this.tokens = tokens;
    this.people = people;
  }

  /**
   * Starts a sandbox and waits until it serves.
   *
   * @param log what takes the functions' log, line ends included
   * @throws IOException if it does not start, in one line that says why
   */
  public static Sandbox start(Options options, Consumer<String> log) throws IOException {
    // What can be wrong is looked at first, and told before anything slow has started.
    if (options.packs() != null) {
      requirePacks(options.packs());
    }
    PathHandler paths = Handlers.path();
    Undertow server = serve(options.port(), paths);
    LocalStore store = null;
    DynamoDbClient client = null;
    PackagedFunctions packaged = null;
    try {
      store = LocalStore.start(options.store());
      client = client(store.address());
      Settings settings =
          new Settings(
              TABLE, store.address(), options.packs(), SECRETS, null, Clock.system(Settings.CHINA));
      DynamoStore table = DynamoStore.of(client, TABLE);
      table.makeTable();
      List<SampleResident> people = new Samples(table, settings).load();
      Tokens tokens = new Tokens(Tokens.ISSUER, Tokens.AUDIENCE, settings.clock());
      SandboxCalls calls = new SandboxCalls(tokens, table.residents(), people);
      Function<FunctionDefinition, RequestStreamHandler> functions =
          definition -> definition.make(settings);
      if (options.bundles() != null) {
        packaged = PackagedFunctions.unpack(options.bundles(), settings, log);
        functions = packaged::function;
      }
      Gateway gateway = new Gateway(functions, settings.clock(), tokens, log);
      gateway.add("POST", "/sandbox/tokens", calls::token);
      gateway.add("GET", "/sandbox/residents", calls::residents);
      StreamPump pump =
          pump(client, functions.apply(FunctionDefinition.ALERT), store.address(), log);
      pump.start();
      paths
          .addPrefixPath("/", new BlockingHandler(gateway))
          .addExactPath("/", Handlers.redirect("/page/"))
          .addPrefixPath("/page", Pages.resident())
          .addPrefixPath("/docs", Pages.contract());
      return new Sandbox(store, client, packaged, pump, server, tokens, people);
    } catch (IOException | RuntimeException e) {
      stop(server, client, store, packaged);
      throw e;
    }
  }

  private static void requirePacks(Path folder) throws IOException {
    try {
      PolicyModule.read(folder);
    } catch (PackException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void stop(
      Undertow server,
      @Nullable DynamoDbClient client,
      @Nullable LocalStore store,
      @Nullable PackagedFunctions packaged)
      throws IOException {
    server.stop();
    if (client != null) {
      client.close();
    }
    if (store != null) {
      store.close();
    }
    if (packaged != null) {
      packaged.close();
    }
  }

  private static DynamoDbClient client(URI store) {
    return DynamoDbClient.builder()
        .httpClientBuilder(AwsCrtHttpClient.builder())
        .endpointOverride(store)
        .region(Region.CN_NORTH_1)
        .credentialsProvider(LocalCredentials.PROVIDER)
        .build();
  }

  private static StreamPump pump(
      DynamoDbClient client, RequestStreamHandler alerts, URI store, Consumer<String> log) {
    DynamoDbStreamsClient streams =
        DynamoDbStreamsClient.builder()
            .httpClientBuilder(AwsCrtHttpClient.builder())
            .endpointOverride(store)
            .region(Region.CN_NORTH_1)
            .credentialsProvider(LocalCredentials.PROVIDER)
            .build();
    String stream = client.describeTable(table -> table.tableName(TABLE)).table().latestStreamArn();
    return new StreamPump(streams, stream, alerts, log);
  }

  private static Undertow serve(int port, PathHandler paths) throws IOException {
    Undertow server =
        Undertow.builder()
            .addHttpListener(port, HOST)
            // Functions are given the path as it was sent, and decode its variables.
            .setServerOption(UndertowOptions.DECODE_URL, false)
            // The gateway itself refuses what is too large, with a problem.
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, -1L)
            .setHandler(paths)
            .build();
    try {
      server.start();
    } catch (RuntimeException e) {
      server.stop();
      if (e.getCause() instanceof IOException cause) {
        int other = port == 65_535 ? port - 1 : port + 1;
        throw new IOException(
            "port %d cannot be used (%s): end what uses it, or choose another, such as PORT=%d"
                .formatted(port, cause.getMessage(), other),
            e);
      }
      throw e;
    }
    return server;
  }

  /** Where it serves. */
  public URI address() {
    InetSocketAddress address = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    return URI.create("http://" + HOST + ":" + address.getPort());
  }

  /** A token for the resident with this reference. */
  public String residentToken(String ref) {
    return tokens.ofResident(ref);
  }

  /** A token for the agency of this region. */
  public String agencyToken(String region) {
    return tokens.ofAgency(region);
  }

  /** The invented people on record. */
  public List<SampleResident> people() {
    return people;
  }

  Tokens tokens() {
    return tokens;
  }

  DynamoDbClient client() {
    return client;
  }

  URI store() {
    return store.address();
  }

  /**
   * Stops serving, and the store with it.
   *
   * @throws UncheckedIOException if a temporary file cannot be deleted
   */
  @Override
  public void close() {
    pump.close();
    try {
      stop(server, client, store, packaged);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
