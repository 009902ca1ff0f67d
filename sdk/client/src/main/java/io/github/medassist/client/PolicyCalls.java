// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import io.github.medassist.core.policy.Pack;
import io.github.medassist.core.value.Day;
import java.util.List;

/** The policy packs. No token is sent. */
public final class PolicyCalls {
  private static final String ON = "GET /v1/policies/{region}";

  private final Http http;
  private final OfflinePolicies policies;

  PolicyCalls(Http http, OfflinePolicies policies) {
    this.http = http;
    this.policies = policies;
  }

  /** Asks which packs the service has. */
  public Call<PolicyList> list() {
    return http.anonymous("GET /v1/policies", http.get(http.url("v1/policies")), PolicyList::read);
  }

  /**
   * Asks for the packs that hold in a region on a day: its own and those above it. Each is checked
   * against its hash, so that {@link Pack#json} is the file byte for byte. With a cache directory
   * they are kept there for answers without a network, and asked for again only if they changed.
   *
   * @param region the region's code, six digits, such as 210921
   * @param day the day
   * @return the call, whose answer has the region's own or nearest pack first
   * @throws IllegalArgumentException if {@code region} is not six digits
   */
  public Call<List<Pack>> on(String region, Day day) {
    return on(region, day, Mode.NETWORK);
  }

  /**
   * Asks for the packs that hold in a region on a day, as {@link #on(String, Day)} does. Without
   * the network they are those that were brought to the cache directory before, on top of those
   * that the library carries.
   *
   * @param region the region's code, six digits, such as 210921
   * @param day the day
   * @param mode where the answer may be made
   * @return the call, whose answer has the region's own or nearest pack first
   * @throws IllegalArgumentException if {@code region} is not six digits
   */
  public Call<List<Pack>> on(String region, Day day, Mode mode) {
    if (!region.matches("[0-9]{6}")) {
      throw new IllegalArgumentException("give the region's code, six digits such as 210921");
    }
    OfflineHandler<List<Pack>> offline =
        new OfflineHandler<List<Pack>>(ON) {
          @Override
          Response<List<Pack>> handle(int attempts) {
            OfflinePolicies.Region known = policies.region(region);
            List<Pack> packs = known.policies().packs(region, day);
            return known.response(packs, packs, attempts);
          }
        };
    return mode == Mode.OFFLINE
        ? http.offline(offline)
        : http.anonymous(
            ON,
            http.get(
                    http.url("v1/policies")
                        .addPathSegment(region)
                        .addQueryParameter("on", day.toString()))
                .tag(PackCache.Key.class, new PackCache.Key(region, day.toString())),
            PackResponseReader::read,
            mode == Mode.NETWORK ? null : offline);
  }
}
