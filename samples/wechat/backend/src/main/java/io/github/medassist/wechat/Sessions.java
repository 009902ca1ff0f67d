// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.wechat;

import org.jspecify.annotations.Nullable;

/** Who is logged in. A deployment of several processes keeps this where all of them see it. */
interface Sessions {
  /** Opens a session for a user and returns its token, which says nothing to anybody else. */
  String open(WeChatUser user);

  /** Whose session a token opens, or null if none's or no longer. */
  @Nullable WeChatUser find(String token);

  /** Ends the session of a token, if there is one. */
  void close(String token);
}
