// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.wechat;

import io.github.medassist.client.TokenProvider;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One resident's token, kept until the service refuses it. */
final class CachedToken implements TokenProvider {
  private final ResidentTokens tokens;
  private final String resident;
  private @Nullable String token;

  CachedToken(ResidentTokens tokens, String resident) {
    this.tokens = tokens;
    this.resident = resident;
  }

  @Override
  public synchronized String token() throws IOException {
    String kept = token;
    if (kept == null) {
      kept = tokens.of(resident);
      token = kept;
    }
    return kept;
  }

  @Override
  public synchronized String refresh(String refused) throws IOException {
    if (refused.equals(token)) {
      token = null;
    }
    return token();
  }
}
