// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.wechat;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which resident a WeChat user is. A deployment keeps this in a store, the openid sealed or as an
 * HMAC.
 */
interface Bindings {
  /** Binds a user to the resident with this reference, in the place of any other. */
  void bind(WeChatUser user, String resident);

  /** The reference of the resident to whom a user is bound, or null. */
  @Nullable String resident(WeChatUser user);

  /** Ends a user's binding, if there is one. */
  void unbind(WeChatUser user);

  /** Who is bound to whom, as of now. */
  Map<WeChatUser, String> all();
}
