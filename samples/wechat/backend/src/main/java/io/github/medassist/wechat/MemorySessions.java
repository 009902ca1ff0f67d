// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.wechat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sessions in this process's memory: they end with it, or after two hours. */
final class MemorySessions implements Sessions {
  static final Duration VALID = Duration.ofHours(2);

  private static final int TOKEN_BYTES = 32;

  /** Some tens of megabytes; the oldest make room. */
  private static final int MOST = 100_000;

  private record Session(WeChatUser user, Instant until) {}

  private final SecureRandom random = new SecureRandom();
  private final Clock clock;

  private final Map<String, Session> sessions =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
          return size() > MOST || !eldest.getValue().until().isAfter(clock.instant());
        }
      };

  MemorySessions(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized String open(WeChatUser user) {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    sessions.put(token, new Session(user, clock.instant().plus(VALID)));
    return token;
  }

  @Override
  public synchronized @Nullable WeChatUser find(String token) {
    Session session = sessions.get(token);
    return session != null && session.until().isAfter(clock.instant()) ? session.user() : null;
  }

  @Override
  public synchronized void close(String token) {
    sessions.remove(token);
  }
}
