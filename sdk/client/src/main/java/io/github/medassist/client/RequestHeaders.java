package io.github.medassist.client;

import io.github.medassist.core.estimate.Receipt;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Says who is asking, and with what. It is an interceptor because it may take time: the provider
 * may have to renew the token, and the version is read from a resource.
 */
final class RequestHeaders implements Interceptor {
  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Request.Builder more =
        request
            .newBuilder()
            .header("Accept", "application/json, application/problem+json")
            // Core and client are released together, under one version.
            .header("User-Agent", "medassist-java/" + Receipt.engineVersion());
    TokenProvider provider = request.tag(TokenProvider.class);
    String token = provider == null ? null : token(provider);
    if (token != null) {
      more.header("Authorization", "Bearer " + token);
    }
    return chain.proceed(more.build());
  }

  private static @Nullable String token(TokenProvider provider) throws IOException {
    String token;
    try {
      token = provider.token();
    } catch (IOException | RuntimeException e) {
      // An interceptor that throws anything but an IOException takes its thread, on Android the
      // app, with it.
      throw new TokenException("the tokenProvider failed; see the cause", e);
    }
    if (token != null && !isHeaderText(token)) {
      throw new TokenException(
          "the tokenProvider gave a token with spaces, line breaks or letters outside ASCII; trim it",
          null);
    }
    return token;
  }

  private static boolean isHeaderText(String token) {
    for (int i = 0; i < token.length(); i++) {
      if (token.charAt(i) <= ' ' || token.charAt(i) >= 0x7f) {
        return false;
      }
    }
    return !token.isEmpty();
  }
}
