// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.wechat;

import io.github.medassist.core.problem.ProblemException;

/** WeChat's own server. */
interface WeChatClient {
  /**
   * Returns whose login a code is.
   *
   * @param code what {@code wx.login} gave the phone; WeChat takes it once, for five minutes
   * @throws ProblemException if WeChat does not take the code or cannot be asked
   */
  WeChatUser login(String code);

  /**
   * Sends a user the one message there is: that something waits in the mini-program. It says
   * nothing of what waits.
   *
   * @return whether WeChat took it; not, if the user has taken back the leave to be told
   * @throws ProblemException if WeChat cannot be asked; it may have the message all the same
   */
  boolean sendMessage(WeChatUser user);
}
