// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.wechat;

import io.github.medassist.core.json.Json;
import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands in for WeChat's server, with its words and numbers. */
final class WeChatStandIn implements AutoCloseable {
  static final String APPID = "wx0000000000000000";
  static final String SECRET = "stand-in-secret-0123456789abcdef";
  static final String SESSION_KEY = "c3RhbmQtaW4ga2V5IQ==";

  /** A message that was to be shown to a user. */
  record Message(String openid, String template, String page, String text) {}

  private final Undertow server;
  private final Set<String> used = ConcurrentHashMap.newKeySet();
  private final List<Message> messages = new CopyOnWriteArrayList<>();
  private final AtomicInteger refused = new AtomicInteger();
  private volatile boolean refusing;

  WeChatStandIn() {
    server =
        Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setHandler(new BlockingHandler(this::answer))
            .build();
    server.start();
  }

  String url() {
    InetSocketAddress address = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    return "http://127.0.0.1:" + address.getPort();
  }

  /** The openid of whom a code logs in: codes are {@code name.anything}. */
  static String openid(String name) {
    return "oStandIn-openid-of-" + name;
  }

  List<Message> messages() {
    return messages;
  }

  /** From now on no message is taken: the user has withdrawn the leave. */
  void refuseMessages() {
    refusing = true;
  }

  /** How many were not taken. */
  int refused() {
    return refused.get();
  }

  private void answer(HttpServerExchange exchange) throws IOException {
    String body = "{\"errcode\":-404,\"errmsg\":\"no such call\"}";
    switch (exchange.getRequestPath()) {
      case "/cgi-bin/token", "/cgi-bin/stable_token" ->
          body = "{\"access_token\":\"stand-in-access-token\",\"expires_in\":7200}";
      case "/sns/jscode2session" -> body = session(exchange.getQueryParameters());
      case "/cgi-bin/message/subscribe/send" -> body = send(exchange);
      default -> {}
    }
    exchange.getResponseSender().send(body);
  }

  private String session(Map<String, Deque<String>> query) {
    String code = query.get("js_code").getFirst();
    if (!query.get("appid").getFirst().equals(APPID)
        || !query.get("secret").getFirst().equals(SECRET)) {
      return "{\"errcode\":40125,\"errmsg\":\"invalid appsecret\"}";
    }
    if (code.startsWith("page-")) {
      return "<html>Bad Gateway</html>";
    }
    if (code.startsWith("nobody-")) {
      return "{}";
    }
    if (!code.contains("-")) {
      return "{\"errcode\":40029,\"errmsg\":\"invalid code, rid: 0\"}";
    }
    if (!used.add(code)) {
      return "{\"errcode\":40163,\"errmsg\":\"code been used, rid: 0\"}";
    }
    return "{\"openid\":\"%s\",\"session_key\":\"%s\"}"
        .formatted(openid(code.substring(0, code.indexOf('-'))), SESSION_KEY);
  }

  private String send(HttpServerExchange exchange) throws IOException {
    if (refusing) {
      refused.incrementAndGet();
      return "{\"errcode\":43101,\"errmsg\":\"user refuse to accept the msg\"}";
    }
    Json.Members message = Json.read(exchange.getInputStream().readAllBytes()).members();
    messages.add(
        new Message(
            message.required("touser").string(),
            message.required("template_id").string(),
            message.required("page").string(),
            message
                .required("data")
                .members()
                .required("thing1")
                .members()
                .required("value")
                .string()));
    return "{\"errcode\":0,\"errmsg\":\"ok\",\"msgid\":1}";
  }

  @Override
  public void close() {
    server.stop();
  }
}
