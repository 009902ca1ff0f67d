// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.wechat;

import io.undertow.Undertow;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;

/** A running backend: an HTTP server on this machine alone, behind whatever ends TLS. */
final class Backend implements AutoCloseable {
  private static final String HOST = "127.0.0.1";

  private final Undertow server;
  private final AlertMessages messages;
  private final ScheduledExecutorService alerts;
  private final OkHttpClient okHttp;

  private Backend(
      Undertow server,
      AlertMessages messages,
      ScheduledExecutorService alerts,
      OkHttpClient okHttp) {
    this.server = server;
    this.messages = messages;
    this.alerts = alerts;
    this.okHttp = okHttp;
  }

  /**
   * Starts a backend.
   *
   * @param log what takes its log, a line at a time; none holds a token, a name or an openid
   * @throws IOException if it does not start, in one line that says why
   */
  static Backend start(Settings settings, Clock clock, Consumer<String> log) throws IOException {
    OkHttpClient okHttp = new OkHttpClient();
    SandboxCalls sandbox = new SandboxCalls(settings.serviceUrl(), okHttp);
    Service service = new Service(settings.serviceUrl(), okHttp, sandbox);
    Sessions sessions = new MemorySessions(clock);
    Bindings bindings = new MemoryBindings();
    WeChatClient weChat =
        settings.program() == null
            ? new SimulatedWeChatClient(log)
            : WxJavaWeChatClient.of(settings.program(), settings.weChatUrl(), settings.template());
    IdentityVerifier verifier =
        settings.counter()
            ? new AgencyCounterVerifier(service, clock)
            : new SimulatedVerifier(sessions, sandbox, service);
    AlertMessages messages = new AlertMessages(bindings, service, weChat, settings.template(), log);
    Api api = new Api(weChat, sessions, bindings, verifier, service, messages, log);
    Undertow server =
        Undertow.builder().addHttpListener(settings.port(), HOST).setHandler(api.handler()).build();
    try {
      server.start();
    } catch (RuntimeException e) {
      server.stop();
      if (e.getCause() instanceof IOException cause) {
        throw new IOException(
            "port %d cannot be used (%s): choose another with PORT"
                .formatted(settings.port(), cause.getMessage()),
            e);
      }
      throw e;
    }
    ScheduledExecutorService alerts = Executors.newSingleThreadScheduledExecutor();
    if (messages.template() != null) {
      long every = settings.alertsEvery().toMillis();
      // It says itself what goes wrong in a round.
      Future<?> unused =
          alerts.scheduleWithFixedDelay(messages, every, every, TimeUnit.MILLISECONDS);
    }
    return new Backend(server, messages, alerts, okHttp);
  }

  /** Looks for new alerts without waiting for the next round, and returns when they are told. */
  void tellAlerts() throws InterruptedException, ExecutionException {
    alerts.submit(messages).get();
  }

  URI address() {
    InetSocketAddress address = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    return URI.create("http://" + HOST + ":" + address.getPort());
  }

  @Override
  public void close() {
    server.stop();
    alerts.shutdownNow();
    okHttp.dispatcher().executorService().shutdown();
    okHttp.connectionPool().evictAll();
  }
}
