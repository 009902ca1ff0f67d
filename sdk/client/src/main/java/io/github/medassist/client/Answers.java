package io.github.medassist.client;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Decides what an HTTP answer means. */
final class Answers {
  /** Many times the largest answer, a region's packs, and little enough for an old phone. */
  static final long MAX_BYTES = 8L * 1024 * 1024;

  private Answers() {}

  /**
   * Returns what {@code response} says.
   *
   * @param route the call's method and path template, for messages
   * @throws IOException if the connection breaks before the answer is complete
   */
  static <T> T read(String route, Response response, AnswerReader<T> reader) throws IOException {
    byte[] body = bytes(response.body());
    if (!response.isSuccessful()) {
      throw ApiException.of(route, response.code(), body == null ? new byte[0] : body);
    }
    if (body == null) {
      throw MalformedAnswerException.tooLarge(route, MAX_BYTES);
    }
    try {
      return reader.read(body);
    } catch (MedassistException e) {
      throw e;
    } catch (RuntimeException e) {
      String other = otherThanJson(response.body());
      throw other == null
          ? MalformedAnswerException.shape(route, e)
          : MalformedAnswerException.notJson(route, other);
    }
  }

  /** Returns the bytes, or null if they are too many. */
  private static byte @Nullable [] bytes(@Nullable ResponseBody body) throws IOException {
    if (body == null) {
      return new byte[0];
    }
    BufferedSource source = body.source();
    return source.request(MAX_BYTES + 1) ? null : source.readByteArray();
  }

  /** Returns the type that the answer says it has, or null if that is JSON or it does not say. */
  private static @Nullable String otherThanJson(@Nullable ResponseBody body) {
    MediaType type = body == null ? null : body.contentType();
    return type == null || type.subtype().endsWith("json")
        ? null
        : type.type() + "/" + type.subtype();
  }
}
