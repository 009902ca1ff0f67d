package io.github.medassist.client;

import io.github.medassist.core.policy.Pack;
import io.github.medassist.core.value.Day;
import java.util.List;

/** The policy packs. No token is sent. */
public final class PolicyCalls {
  private final Http http;

  PolicyCalls(Http http) {
    this.http = http;
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
    if (!region.matches("[0-9]{6}")) {
      throw new IllegalArgumentException("give the region's code, six digits such as 210921");
    }
    String route = "GET /v1/policies/{region}";
    return http.anonymous(
        route,
        http.get(
                http.url("v1/policies")
                    .addPathSegment(region)
                    .addQueryParameter("on", day.toString()))
            .tag(PackCache.Key.class, new PackCache.Key(region, day.toString())),
        PackAnswer::read);
  }
}
