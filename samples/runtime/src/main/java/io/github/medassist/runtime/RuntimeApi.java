// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.TransferQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lambda's Runtime API: what a runtime asks for its next invocation, and gives the answer to.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a>
 */
final class RuntimeApi implements AutoCloseable {
  static {
    // Else each answer waits 40 ms for the receiver's delayed acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final Pattern TYPE = Pattern.compile("\"errorType\":\"([\\w.$]+)\"");
  private static final String VERSION = "/2018-06-01/runtime";

  private static final class Invocation {
    private final String id = UUID.randomUUID().toString();
    private final CompletableFuture<byte[]> answer = new CompletableFuture<>();
    private final byte[] event;
    private final long deadlineMillis;
    private volatile long given;
    private volatile long answered;

    private Invocation(byte[] event, long deadlineMillis) {
      this.event = event;
      this.deadlineMillis = deadlineMillis;
    }
  }

  /**
   * An answer, with {@link System#nanoTime()} of when the function was given the event and when its
   * answer was there.
   */
  static final class Answered {
    private final byte[] answer;
    private final long given;
    private final long at;

    private Answered(byte[] answer, long given, long at) {
      this.answer = answer;
      this.given = given;
      this.at = at;
    }

    byte[] answer() {
      return answer;
    }

    long given() {
      return given;
    }

    long at() {
      return at;
    }
  }

  private final TransferQueue<Invocation> waiting = new LinkedTransferQueue<>();
  private final CompletableFuture<Long> ready = new CompletableFuture<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "runtime-api");
            thread.setDaemon(true);
            return thread;
          });
  private final String arn;
  private final HttpServer server;

  /** Why the function has ended, or null while it runs; once set it stays. */
  private final AtomicReference<@Nullable String> ended = new AtomicReference<>();

  private volatile Invocation current;

  private RuntimeApi(String function, HttpServer server) {
    this.arn = "arn:aws:lambda:local:000000000000:function:" + function;
    this.server = server;
    this.current = new Invocation(new byte[0], 0);
  }

  /** Starts it on a free port. */
  static RuntimeApi start(String function) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    RuntimeApi api = new RuntimeApi(function, server);
    server.setExecutor(api.threads);
    server.createContext(VERSION + "/invocation/next", api::next);
    server.createContext(VERSION + "/invocation/", api::answered);
    server.createContext(VERSION + "/init/error", api::initFailed);
    server.start();
    return api;
  }

  /** Host and port. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Completes with {@link System#nanoTime()} when the function's init phase is over. */
  CompletableFuture<Long> ready() {
    return ready;
  }

  /**
   * Has the function answer {@code event}; one at a time, as in one of Lambda's environments.
   *
   * @param within how long it has
   * @throws IOException if it fails or does not answer in time
   */
  synchronized Answered invoke(byte[] event, Duration within) throws IOException {
    Invocation invocation = new Invocation(event, System.currentTimeMillis() + within.toMillis());
    current = invocation;
    waiting.add(invocation);
    // Read after current is set, which fail() reads after it has set the reason: whichever of the
    // two comes first, one of them fails this invocation.
    String why = ended.get();
    if (why != null) {
      invocation.answer.completeExceptionally(new IOException(why));
    }
    try {
      byte[] answer = invocation.answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
      return new Answered(answer, invocation.given, invocation.answered);
    } catch (ExecutionException e) {
      throw new IOException(Objects.requireNonNull(e.getCause()).getMessage(), e);
    } catch (TimeoutException e) {
      throw new IOException(
          "the function did not answer within "
              + within.toMillis()
              + " ms: close it, and start another or give it longer",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(
          "interrupted while the function was answering: close it, and start another", e);
    } finally {
      waiting.remove(invocation);
    }
  }

  /**
   * Fails the invocation under way, every later one, and the init phase if that is not over. The
   * first reason stays.
   */
  void fail(String why) {
    ended.compareAndSet(null, why);
    IOException failure = new IOException(ended.get());
    ready.completeExceptionally(failure);
    current.answer.completeExceptionally(failure);
  }

  private void next(HttpExchange exchange) throws IOException {
    ready.complete(System.nanoTime());
    Invocation invocation;
    try {
      invocation = waiting.take();
    } catch (InterruptedException e) {
      exchange.close();
      return;
    }
    exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", invocation.id);
    exchange
        .getResponseHeaders()
        .set("Lambda-Runtime-Deadline-Ms", String.valueOf(invocation.deadlineMillis));
    exchange.getResponseHeaders().set("Lambda-Runtime-Invoked-Function-Arn", arn);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    invocation.given = System.nanoTime();
    exchange.sendResponseHeaders(200, invocation.event.length);
    exchange.getResponseBody().write(invocation.event);
    exchange.close();
  }

  /** Takes {@code …/{id}/response} and {@code …/{id}/error}. */
  private void answered(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getPath();
    Invocation invocation = current;
    if (path.equals(VERSION + "/invocation/" + invocation.id + "/response")) {
      invocation.answered = System.nanoTime();
      invocation.answer.complete(body);
    } else if (path.equals(VERSION + "/invocation/" + invocation.id + "/error")) {
      invocation.answer.completeExceptionally(new IOException("the function threw " + type(body)));
    }
    accepted(exchange);
  }

  /** Takes the exception's class alone: its message may quote the event. */
  private static String type(byte[] error) {
    Matcher matcher = TYPE.matcher(new String(error, StandardCharsets.UTF_8));
    return matcher.find() ? matcher.group(1) : "an exception";
  }

  private void initFailed(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    accepted(exchange);
    fail("the function could not be made: see its log");
  }

  private static void accepted(HttpExchange exchange) throws IOException {
    byte[] body = {'{', '}'};
    exchange.sendResponseHeaders(202, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    fail("the function was closed");
    server.stop(0);
    threads.shutdownNow();
  }
}
