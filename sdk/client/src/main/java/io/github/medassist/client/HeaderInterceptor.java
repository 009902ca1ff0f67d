// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import io.github.medassist.core.estimate.Receipt;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Says who is asking, and with what. It is an interceptor because it may take time: the provider
 * may have to renew the token, and the version is read from a resource.
 */
final class HeaderInterceptor implements Interceptor {
  private final ClientLog log;

  HeaderInterceptor(ClientLog log) {
    this.log = log;
  }

  @Override
  public okhttp3.Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Request.Builder more =
        request
            .newBuilder()
            .header("Accept", "application/json, application/problem+json")
            // Core and client are released together, under one version.
            .header("User-Agent", "medassist-java/" + Receipt.engineVersion());
    TokenSource tokens = request.tag(TokenSource.class);
    String token = tokens == null ? null : tokens.token();
    if (tokens == null || token == null) {
      return send(chain, more.build());
    }
    okhttp3.Response response = send(chain, with(more, token));
    String renewed = response.code() == 401 ? renew(chain, tokens, token, response) : null;
    if (renewed == null) {
      return response;
    }
    log.log(CallProgress.of(request).route() + ": HTTP 401; asking again with a renewed token");
    response.close();
    okhttp3.Response again = send(chain, with(more, renewed));
    if (again.code() == 401) {
      tokens.forget(token);
    }
    return again;
  }

  private static okhttp3.Response send(Chain chain, Request request) throws IOException {
    CallProgress.of(request).begin();
    return chain.proceed(request);
  }

  private static Request with(Request.Builder request, String token) {
    return request.header("Authorization", "Bearer " + token).build();
  }

  private static @Nullable String renew(
      Chain chain, TokenSource tokens, String token, okhttp3.Response response) throws IOException {
    long wait = TimeUnit.NANOSECONDS.toMillis(chain.call().timeout().timeoutNanos());
    try {
      String renewed = tokens.renew(token, wait);
      return token.equals(renewed) ? null : renewed;
    } catch (IOException e) {
      response.close();
      throw e;
    }
  }
}
