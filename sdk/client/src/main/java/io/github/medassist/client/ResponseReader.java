// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Decides what an HTTP answer means. */
final class ResponseReader {
  /** Many times the largest answer, a region's packs, and little enough for an old phone. */
  static final long MAX_BYTES = 8L * 1024 * 1024;

  private ResponseReader() {}

  /**
   * What {@code response} says.
   *
   * @throws IOException if the connection breaks before the answer is complete
   */
  static <T> Response<T> read(
      CallProgress progress, okhttp3.Response response, BodyReader<T> reader) throws IOException {
    CallContext context =
        new CallContext(progress.route(), progress.count(), response.header(Response.TRACE));
    byte[] body = bytes(response.body());
    if (!response.isSuccessful()) {
      throw ApiException.of(context, response.code(), body == null ? new byte[0] : body);
    }
    if (body == null) {
      throw MalformedAnswerException.tooLarge(context, MAX_BYTES);
    }
    try {
      return new Response<>(
          reader.read(body),
          Response.Source.NETWORK,
          0L,
          headers(response.headers()),
          progress.count());
    } catch (RuntimeException e) {
      String type = nonJsonType(response.body());
      throw type == null
          ? MalformedAnswerException.shape(context, e)
          : MalformedAnswerException.notJson(context, type);
    }
  }

  private static Map<String, String> headers(Headers headers) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < headers.size(); i++) {
      map.put(headers.name(i).toLowerCase(Locale.ROOT), headers.value(i));
    }
    return Collections.unmodifiableMap(map);
  }

  /** The bytes, or null if they are too many. */
  private static byte @Nullable [] bytes(@Nullable ResponseBody body) throws IOException {
    if (body == null) {
      return new byte[0];
    }
    BufferedSource source = body.source();
    return source.request(MAX_BYTES + 1) ? null : source.readByteArray();
  }

  /** The type that the answer says it has, or null if that is JSON or it does not say. */
  private static @Nullable String nonJsonType(@Nullable ResponseBody body) {
    MediaType type = body == null ? null : body.contentType();
    return type == null || type.subtype().endsWith("json")
        ? null
        : type.type() + "/" + type.subtype();
  }
}
