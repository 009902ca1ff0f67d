// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.wechat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a backend is set up.
 *
 * @param port the port to serve on; 0 for any that is free
 * @param serviceUrl where the Medassist service is
 * @param program the mini-program; null for nobody's, where WeChat is left alone
 * @param weChatUrl where WeChat's server is
 * @param template the subscribe message's template, with one field {@code thing1}; null to send
 *     none
 * @param counter whether a clerk at the agency's counter says who a user is; otherwise the user
 *     chooses one of the sandbox's invented people
 * @param alertsEvery how often alerts are looked for
 */
record Settings(
    int port,
    String serviceUrl,
    @Nullable MiniProgram program,
    String weChatUrl,
    @Nullable String template,
    boolean counter,
    Duration alertsEvery) {
  /** A mini-program as WeChat knows it. */
  record MiniProgram(String appid, String secret) {
    /** Leaves the secret out. */
    @Override
    public String toString() {
      return appid;
    }
  }

  /** Of the environment's variables, for {@code --help}. */
  static final String USAGE =
      """
      环境变量 Environment:

        MEDASSIST_ENDPOINT=http://127.0.0.1:8080   服务地址 where the service is
        MEDASSIST_BINDING=simulated                绑定方式 how a user is bound: simulated, or counter (经办窗口)
        PORT=8090                                  端口 the port
        WECHAT_APPID, WECHAT_SECRET                小程序的标识和密钥；没有则不连接微信，任何登录码都算登录
                                                   the mini-program's own; without them WeChat is left alone
                                                   and every code logs in, for trying out
        WECHAT_TEMPLATE                            订阅消息模板，字段 thing1 the subscribe message's template
        WECHAT_URL=https://api.weixin.qq.com       微信服务器 WeChat's server
      """;

  private static final int DEFAULT_PORT = 8090;
  private static final Duration EVERY_MINUTE = Duration.ofMinutes(1);

  /**
   * Reads the settings that a person gives.
   *
   * @throws IOException if one is wrong, in one line that says how to mend it
   */
  static Settings of(Map<String, String> environment) throws IOException {
    String appid = given(environment, "WECHAT_APPID");
    String secret = given(environment, "WECHAT_SECRET");
    if ((appid == null) != (secret == null)) {
      throw new IOException("give both WECHAT_APPID and WECHAT_SECRET, or neither");
    }
    String binding = environment.getOrDefault("MEDASSIST_BINDING", "simulated");
    if (!binding.equals("simulated") && !binding.equals("counter")) {
      throw new IOException(
          "MEDASSIST_BINDING is neither simulated nor counter: give one of the two, or leave it out");
    }
    if (binding.equals("counter") && appid == null) {
      throw new IOException(
          "MEDASSIST_BINDING=counter wants WECHAT_APPID and WECHAT_SECRET, as without WeChat anybody"
              + " could log in as anybody: give both, or MEDASSIST_BINDING=simulated");
    }
    return new Settings(
        port(given(environment, "PORT")),
        url(environment, "MEDASSIST_ENDPOINT", "http://127.0.0.1:8080"),
        appid == null || secret == null ? null : new MiniProgram(appid, secret),
        url(environment, "WECHAT_URL", "https://api.weixin.qq.com"),
        given(environment, "WECHAT_TEMPLATE"),
        binding.equals("counter"),
        EVERY_MINUTE);
  }

  private static @Nullable String given(Map<String, String> environment, String name) {
    String value = environment.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static String url(Map<String, String> environment, String name, String usual)
      throws IOException {
    String url = given(environment, name);
    if (url == null) {
      return usual;
    }
    if (!url.matches("https?://[^/@?#]+(/[^@?#]*)?")) {
      throw new IOException(
          name + " is no address: give http:// or https://, a host, maybe a path");
    }
    return url.replaceFirst("/+$", "");
  }

  private static int port(@Nullable String text) throws IOException {
    if (text == null) {
      return DEFAULT_PORT;
    }
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
      throw new IOException("PORT is no port: give a number from 0 to 65535, such as PORT=8091");
    }
    return Integer.parseInt(text);
  }

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "Settings[" + serviceUrl + ", " + (counter ? "counter" : "simulated") + "]";
  }
}
