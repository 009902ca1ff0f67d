// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.wechat;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Bindings in this process's memory: they end with it. */
final class MemoryBindings implements Bindings {
  private final Map<WeChatUser, String> residents = new ConcurrentHashMap<>();

  @Override
  public void bind(WeChatUser user, String resident) {
    residents.put(user, resident);
  }

  @Override
  public @Nullable String resident(WeChatUser user) {
    return residents.get(user);
  }

  @Override
  public void unbind(WeChatUser user) {
    residents.remove(user);
  }

  @Override
  public Map<WeChatUser, String> all() {
    return Map.copyOf(residents);
  }
}
