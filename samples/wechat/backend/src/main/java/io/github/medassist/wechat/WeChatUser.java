// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.wechat;

/**
 * A user of this mini-program, as WeChat knows the phone's owner: not yet a resident.
 *
 * @param openid WeChat's own id of the user; it never leaves this process but to WeChat
 */
record WeChatUser(String openid) {
  /** Names the kind alone: an openid stands in no log. */
  @Override
  public String toString() {
    return "WeChatUser";
  }
}
