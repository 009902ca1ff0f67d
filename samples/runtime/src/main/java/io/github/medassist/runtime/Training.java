// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.runtime;

import static java.util.stream.Collectors.joining;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the ahead-of-time cache of an image's function (JEP 514): runs it with the very JVM and
 * class path that it will have, lets it answer, and has the JVM write what it has loaded.
 */
public final class Training {
  private static final String USAGE =
      """
      Makes the ahead-of-time cache of a function for an image.

        java -cp <runtime> io.github.medassist.runtime.Training <java> <jar> <client> <handler> <out> [<store>]

        <java>     the JVM's command that the image will run, JDK 25 or newer
        <jar>      the function's jar, such as medassist-api.jar; beside it, its native part
        <client>   the folder with the jars of Lambda's runtime client
        <handler>  the function's class
        <out>      the folder to write java.args and function.aot to
        <store>    the address of a DynamoDB with the table medassist; without it a store that holds nothing

      The image's command is then: <java> @<out>/java.args <main> <handler>. Ends with 0, 1 if it
      failed, 2 if an argument is missing.
      """;

  private static final int ROUNDS = 50;
  private static final Duration WITHIN = Duration.ofSeconds(30);
  private static final String CLAIMS =
      "\"authorizer\":{\"jwt\":{\"claims\":{\"sub\":\"nobody\",\"role\":\"resident\"}}}";
  private static final String ESTIMATE =
      """
      {"region":"990001","date":"2023-05-10","scheme":"RESIDENT","category":"NONE","visit":\
      {"care":"INPATIENT","referral":"REFERRED","facility":{"level":2,"place":"IN_COUNTY"},\
      "costs":{"total":6000000,"inScope":5000000}}}""";

  private Training() {}

  /** Runs; {@code --help} says how. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (List.of(args).contains("--help")) {
      out.print(USAGE);
      return;
    }
    if (args.length < 5 || args.length > 6) {
      out.print(USAGE);
      System.exit(2);
    }
    try {
      Path cache =
          train(
              args[0],
              Path.of(args[1]),
              Path.of(args[2]),
              args[3],
              Path.of(args[4]),
              args.length == 6 ? args[5] : null);
      out.printf("%s: %,d bytes%n", cache, Files.size(cache));
    } catch (IOException e) {
      System.err.println("training: " + e.getMessage());
      System.exit(1);
    }
  }

  /**
   * Trains and returns the cache.
   *
   * @param folder what the cache and its arguments are written to
   * @param store the address of a store, or null for one that holds nothing
   * @throws IOException if the function fails or leaves no cache, in one line that says why
   */
  static Path train(
      String java, Path jar, Path client, String handler, Path folder, @Nullable String store)
      throws IOException {
    Path out = Files.createDirectories(folder.toAbsolutePath());
    Path cache = out.resolve("function.aot");
    Files.deleteIfExists(cache);
    List<Path> classPath = new ArrayList<>();
    classPath.add(jar.toAbsolutePath());
    try (Stream<Path> jars = Files.list(client.toAbsolutePath())) {
      jars.filter(each -> each.toString().endsWith(".jar")).sorted().forEach(classPath::add);
    }
    List<String> options =
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Djava.library.path=" + jar.toAbsolutePath().getParent());
    HttpServer empty = emptyStore();
    try {
      List<String> training = new ArrayList<>(options);
      training.add("-XX:AOTCacheOutput=" + cache);
      Map<String, String> environment = new HashMap<>();
      environment.put(
          LocalFunction.DYNAMODB_ENDPOINT,
          store != null ? store : "http://127.0.0.1:" + empty.getAddress().getPort());
      String key = Base64.getEncoder().encodeToString(new byte[32]);
      environment.put("MEDASSIST_REFERENCE_KEY", key);
      environment.put("MEDASSIST_SEALING_KEY", key);
      List<String> printed = new ArrayList<>();
      try (LocalFunction function =
          LocalFunction.start(
              new LocalFunction.Start(
                  List.of(java), training, classPath, out, handler, environment),
              printed::add)) {
        for (int i = 0; i < ROUNDS; i++) {
          function.invoke(event("GET", ""), WITHIN);
          function.invoke(event("POST", ESTIMATE), WITHIN);
        }
        function.end(WITHIN);
      }
      if (!Files.isRegularFile(cache)) {
        throw new IOException(
            "the JVM wrote no cache: is it JDK 25 or newer? Its last line: "
                + (printed.isEmpty() ? "none" : printed.get(printed.size() - 1)));
      }
    } finally {
      empty.stop(0);
    }
    List<String> arguments = new ArrayList<>(options);
    arguments.add("-XX:AOTCache=" + cache);
    arguments.add("-cp");
    arguments.add(classPath.stream().map(Path::toString).collect(joining(File.pathSeparator)));
    Files.write(out.resolve("java.args"), arguments);
    return cache;
  }

  /** The image's build has no DynamoDB: this one has no item. */
  private static HttpServer emptyStore() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          byte[] body = {'{', '}'};
          exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static byte[] event(String method, String body) {
    return ("{\"version\":\"2.0\",\"routeKey\":\"training\",\"headers\":{\"accept\":\"*/*\"},"
            + "\"pathParameters\":{\"ref\":\"me\"},"
            + "\"requestContext\":{\"requestId\":\"training\",\"http\":{\"method\":\""
            + method
            + "\"},"
            + CLAIMS
            + "},\"isBase64Encoded\":true,\"body\":\""
            + Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8))
            + "\"}")
        .getBytes(StandardCharsets.UTF_8);
  }
}
