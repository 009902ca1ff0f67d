// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.region.RegionPage;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The places of the national list. No token is sent. */
public final class RegionCalls {
  private static final String ROUTE = "GET /v1/regions";

  private final Http http;
  private final OfflinePolicies policies;

  RegionCalls(Http http, OfflinePolicies policies) {
    this.http = http;
    this.policies = policies;
  }

  /**
   * Asks which places a name may mean, the likeliest first: 彰武 finds 彰武县. Without the network the
   * library's own list answers.
   *
   * @param name a name, a part of one, or the first digits of a code
   * @param mode where the answer may be made
   */
  public Call<RegionPage> named(String name, Mode mode) {
    return call(name, null, mode);
  }

  /**
   * Asks which places are right below another. Without the network the library's own list answers.
   *
   * @param parent the code of the place above, or null for the provinces
   * @param mode where the answer may be made
   */
  public Call<RegionPage> below(@Nullable String parent, Mode mode) {
    return call(null, parent, mode);
  }

  private Call<RegionPage> call(@Nullable String name, @Nullable String parent, Mode mode) {
    OfflineHandler<RegionPage> offline =
        new OfflineHandler<RegionPage>(ROUTE) {
          @Override
          Response<RegionPage> handle(int attempts) {
            return Response.onDevice(
                RegionPage.of(name, parent, policies.builtIn()),
                Response.Source.BUILT_IN,
                null,
                attempts);
          }
        };
    if (mode == Mode.OFFLINE) {
      return http.offline(offline);
    }
    HttpUrl.Builder url = http.url("v1/regions");
    if (name != null) {
      url.addQueryParameter("name", name);
    }
    if (parent != null) {
      url.addQueryParameter("parent", parent);
    }
    return http.anonymous(
        ROUTE,
        http.get(url),
        utf8 -> RegionPage.read(Json.read(utf8)),
        mode == Mode.NETWORK ? null : offline);
  }
}
