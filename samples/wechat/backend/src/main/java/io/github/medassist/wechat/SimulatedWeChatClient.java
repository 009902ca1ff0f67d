// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.wechat;

import java.util.function.Consumer;

/**
 * No WeChat at all: every code logs in, the same code as the same user. For trying out without a
 * mini-program's id; WeChat's own developer tools then give a code that is always the same.
 */
final class SimulatedWeChatClient implements WeChatClient {
  private final Consumer<String> log;

  SimulatedWeChatClient(Consumer<String> log) {
    this.log = log;
  }

  @Override
  public WeChatUser login(String code) {
    if (code.isBlank()) {
      throw BackendProblem.LOGIN_REFUSED.exception();
    }
    return new WeChatUser("simulated " + code);
  }

  @Override
  public boolean sendMessage(WeChatUser user) {
    log.accept("WeChat would now show the user a message");
    return true;
  }
}
