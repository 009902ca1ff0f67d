// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import io.github.medassist.core.access.AccessPage;
import io.github.medassist.core.access.AccessRecord;
import io.github.medassist.core.json.Json;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Who else has read the record of the person whose token it is. */
public final class AccessCalls {
  private static final int MAX_LIMIT = 100;
  private static final int DEFAULT_LIMIT = 50;

  private final Http http;

  AccessCalls(Http http) {
    this.http = http;
  }

  /** Asks for the newest 50 reads. */
  public Call<AccessPage> list() {
    return list(DEFAULT_LIMIT);
  }

  /**
   * Asks for the newest reads.
   *
   * @param limit how many at most, from 1 to 100
   * @throws IllegalArgumentException if {@code limit} is out of these bounds
   */
  public Call<AccessPage> list(int limit) {
    return page(url(limit));
  }

  /**
   * Asks for the reads before those of a page.
   *
   * @param limit how many at most, from 1 to 100
   * @param next what that page has as its {@link AccessPage#next()}
   * @throws IllegalArgumentException if {@code limit} is out of these bounds
   */
  public Call<AccessPage> list(int limit, String next) {
    return page(url(limit).addQueryParameter("next", next));
  }

  /** Lists all reads, the newest first, page by page as the list is walked. */
  public Pages<AccessRecord> all() {
    return new Pages<AccessRecord>() {
      @Override
      Page<AccessRecord> fetch(@Nullable String next) {
        AccessPage page = (next == null ? list(MAX_LIMIT) : list(MAX_LIMIT, next)).execute();
        return new Page<>(page.accesses(), page.next());
      }
    };
  }

  private HttpUrl.Builder url(int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("give a limit from 1 to " + MAX_LIMIT);
    }
    return http.url("v1/residents/me/accesses").addQueryParameter("limit", String.valueOf(limit));
  }

  private Call<AccessPage> page(HttpUrl.Builder url) {
    return http.signedIn(
        "GET /v1/residents/me/accesses", http.get(url), utf8 -> AccessPage.read(Json.read(utf8)));
  }
}
