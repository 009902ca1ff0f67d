// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A bad connection to the store: sits between the SDK's own client and DynamoDB Local, so that real
 * sockets break and real time-outs end. What it does to a call is drawn from a seed.
 */
public final class FaultyConnection implements AutoCloseable {
  /** What happens to one call. */
  public enum Fault {
    /** It takes a while. */
    LATE,
    /** The connection is reset before the store has heard of it. */
    RESET_BEFORE,
    /** The store has done it; the connection is reset before its answer. */
    RESET_AFTER,
    /** The store has done it; half of its answer comes. */
    HALF,
    /** The store has done it; what comes back is no HTTP. */
    NO_HTTP,
    /** The store has done it; what comes back is no JSON. */
    NO_JSON,
    /** The store has done it; what comes back is JSON, but not the one that was asked for. */
    OTHER_JSON,
    /** The store has no capacity left, and says so as DynamoDB does. */
    THROTTLED,
    /** Another transaction is at one of the items. */
    CONFLICT,
    /** The store is unwell, and says so. */
    UNWELL,
    /** The store has done it; its answer never comes. */
    SWALLOWED
  }

  private static final Set<String> HOP = Set.of("host", "connection", "content-length", "expect");

  private final URI store;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Map<Fault, AtomicInteger> injected = new EnumMap<>(Fault.class);
  private final Socket keeper = new Socket();

  private volatile ServerSocket listener;
  private volatile Random random = new Random(0);
  private volatile Fault[] faults = {};
  private volatile int oneIn = 1;
  private volatile boolean swallowing;

  /** Lays a connection to {@code store} that is good at first. */
  public FaultyConnection(URI store) throws IOException {
    this.store = store;
    // Bound and never listening: it keeps the port while nothing listens there.
    keeper.setReuseAddress(true);
    keeper.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    this.listener = listen();
    for (Fault fault : Fault.values()) {
      injected.put(fault, new AtomicInteger());
    }
  }

  /** The end that the functions are given. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + keeper.getLocalPort());
  }

  /** How often each happened. */
  public Map<Fault, AtomicInteger> injected() {
    return injected;
  }

  /** Lets one of {@code faults} happen to one call in {@code oneIn}, drawn from {@code seed}. */
  public void spoil(long seed, int oneIn, Fault... faults) {
    this.random = new Random(seed);
    this.oneIn = oneIn;
    this.faults = faults;
  }

  /** Lets the connection be good again. */
  public void mend() throws IOException {
    faults = new Fault[0];
    swallowing = false;
    if (listener.isClosed()) {
      listener = listen();
    }
  }

  /** Breaks every connection and refuses new ones. */
  public void cut() throws IOException {
    listener.close();
    for (Socket each : open) {
      reset(each);
    }
  }

  /** Takes calls and connections, and lets nothing come of them. */
  public void swallow() {
    swallowing = true;
  }

  private ServerSocket listen() throws IOException {
    ServerSocket server = new ServerSocket();
    server.setReuseAddress(true);
    server.bind(keeper.getLocalSocketAddress(), 200);
    daemon(
        () -> {
          while (!server.isClosed()) {
            try {
              Socket socket = server.accept();
              open.add(socket);
              daemon(() -> serve(socket));
            } catch (IOException e) {
              return;
            }
          }
        });
    return server;
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "line");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      for (Call call = Call.read(in); call != null; call = Call.read(in)) {
        if (!pass(call, socket, out)) {
          return;
        }
      }
    } catch (IOException e) {
      // The caller has gone, or the connection was cut.
    } finally {
      open.remove(socket);
    }
  }

  /** Whether the connection still stands. */
  private boolean pass(Call call, Socket socket, OutputStream out) throws IOException {
    if (swallowing) {
      return hold(socket);
    }
    Fault fault = draw(call);
    if (fault != null) {
      injected.get(fault).incrementAndGet();
    }
    if (fault == Fault.RESET_BEFORE) {
      return reset(socket);
    }
    byte[] refused = fault == null ? null : refusal(fault);
    if (refused != null) {
      out.write(refused);
      out.flush();
      return true;
    }
    byte[] answer = forward(call);
    if (fault == null) {
      out.write(answer);
      out.flush();
      return true;
    }
    switch (fault) {
      case LATE -> {
        pause(400);
        out.write(answer);
      }
      case RESET_AFTER -> {
        return reset(socket);
      }
      case HALF -> {
        out.write(answer, 0, answer.length - Math.min(40, answer.length / 2));
        out.flush();
        return reset(socket);
      }
      case NO_HTTP -> {
        byte[] noise = new byte[500];
        new Random(answer.length).nextBytes(noise);
        out.write(noise);
        out.flush();
        return false;
      }
      case NO_JSON -> out.write(http(status(answer), "<html>a gateway's own page</html>"));
      case OTHER_JSON ->
          out.write(http(status(answer), "{\"Item\":[1,{\"S\":{}}],\"Responses\":\"x\"}"));
      case SWALLOWED -> {
        return hold(socket);
      }
      default -> throw new IllegalStateException(fault + " is refused above");
    }
    out.flush();
    return true;
  }

  private synchronized @Nullable Fault draw(Call call) {
    Fault[] now = faults;
    if (now.length == 0 || random.nextInt(oneIn) != 0) {
      return null;
    }
    Fault fault = now[random.nextInt(now.length)];
    boolean transaction = call.headers.getOrDefault("x-amz-target", "").contains("TransactWrite");
    return fault == Fault.CONFLICT && !transaction ? null : fault;
  }

  /** What the store refused must not come back as done. */
  private static int status(byte[] answer) {
    return Integer.parseInt(new String(answer, 9, 3, StandardCharsets.US_ASCII));
  }

  private static byte @Nullable [] refusal(Fault fault) {
    return switch (fault) {
      case THROTTLED -> error("ProvisionedThroughputExceededException", "");
      case CONFLICT ->
          error(
              "TransactionCanceledException",
              ",\"CancellationReasons\":[{\"Code\":\"None\"},{\"Code\":\"TransactionConflict\"}]");
      case UNWELL -> http(503, "");
      default -> null;
    };
  }

  private static byte[] error(String type, String more) {
    return http(
        400,
        "{\"__type\":\"com.amazonaws.dynamodb.v20120810#"
            + type
            + "\",\"message\":\"injected\""
            + more
            + "}");
  }

  private static byte[] http(int status, String body) {
    return http(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] http(int status, Map<String, String> headers, byte[] body) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " X\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("Content-Type: application/x-amz-json-1.0\r\nContent-Length: ");
    head.append(body.length).append("\r\n\r\n");
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
    whole.writeBytes(body);
    return whole.toByteArray();
  }

  private byte[] forward(Call call) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(store).POST(HttpRequest.BodyPublishers.ofByteArray(call.body));
    call.headers.forEach(
        (name, value) -> {
          if (!HOP.contains(name)) {
            request.header(name, value);
          }
        });
    try {
      HttpResponse<byte[]> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      Map<String, String> headers = new TreeMap<>();
      answer.headers().firstValue("x-amz-crc32").ifPresent(sum -> headers.put("x-amz-crc32", sum));
      return http(answer.statusCode(), headers, answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Says nothing until the caller has had enough. */
  private static boolean hold(Socket socket) throws IOException {
    while (socket.getInputStream().read() >= 0) {
      // What else the caller says is not heard either.
    }
    return false;
  }

  private static boolean reset(Socket socket) {
    try {
      // Without a lingering close the other end sees a reset.
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return false;
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    cut();
    keeper.close();
  }

  /** One call of the SDK. */
  private static final class Call {
    private final Map<String, String> headers;
    private final byte[] body;

    private Call(Map<String, String> headers, byte[] body) {
      this.headers = headers;
      this.body = body;
    }

    /** The next, or null if the caller has closed. */
    static @Nullable Call read(InputStream in) throws IOException {
      String request = line(in);
      if (request == null) {
        return null;
      }
      Map<String, String> headers = new TreeMap<>();
      for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
        int colon = line.indexOf(':');
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).trim());
      }
      int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
      byte[] body = in.readNBytes(length);
      if (body.length < length) {
        throw new EOFException();
      }
      return new Call(headers, body);
    }

    private static @Nullable String line(InputStream in) throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == '\n') {
          return line.toString(StandardCharsets.US_ASCII).trim();
        }
        line.write(b);
      }
      return null;
    }
  }
}
