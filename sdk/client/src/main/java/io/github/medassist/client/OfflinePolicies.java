// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import io.github.medassist.core.estimate.Estimator;
import io.github.medassist.core.policy.Pack;
import io.github.medassist.core.policy.PackException;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.policy.Policy;
import io.github.medassist.core.resident.ResidentEstimator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The packs at hand without a network: those that are kept, on those that the library carries. */
final class OfflinePolicies {
  private final PackCache cache;
  private final ClientLog log;
  private final ConcurrentMap<String, Region> regions = new ConcurrentHashMap<>();

  OfflinePolicies(PackCache cache, ClientLog log) {
    this.cache = cache;
    this.log = log;
  }

  /** What the library carries, read when it is first asked for. */
  private static final class BuiltIn {
    static final Policies POLICIES = Policies.builtIn();
  }

  /** What is known of one region. */
  static final class Region {
    private final int edition;
    private final Policies policies;
    private final Estimator estimator;
    private final ResidentEstimator residentEstimator;
    private final Map<String, Long> savedAtMillis;

    private Region(int edition, Policies policies, Map<String, Long> savedAtMillis) {
      this.edition = edition;
      this.policies = policies;
      this.estimator = new Estimator(policies);
      this.residentEstimator = new ResidentEstimator(policies);
      this.savedAtMillis = savedAtMillis;
    }

    Policies policies() {
      return policies;
    }

    Estimator estimator() {
      return estimator;
    }

    ResidentEstimator residentEstimator() {
      return residentEstimator;
    }

    /** Returns {@code value} with where the packs of {@code policy} came from. */
    <T> Response<T> response(T value, Policy policy, int attempts) {
      return response(value, policy.packs(), attempts);
    }

    /**
     * Returns {@code value} with where {@code packs} came from: from the cache only if all of them
     * did, and then as old as the oldest.
     */
    <T> Response<T> response(T value, List<Pack> packs, int attempts) {
      Long oldest = null;
      for (Pack pack : packs) {
        Long savedAt = savedAtMillis.get(name(pack));
        if (savedAt == null) {
          return Response.onDevice(value, Response.Source.BUILT_IN, null, attempts);
        }
        oldest = oldest == null ? savedAt : Long.valueOf(Math.min(oldest, savedAt));
      }
      return oldest == null
          ? Response.onDevice(value, Response.Source.BUILT_IN, null, attempts)
          : Response.onDevice(value, Response.Source.CACHE, oldest, attempts);
    }
  }

  /** What the library carries. */
  Policies builtIn() {
    return BuiltIn.POLICIES;
  }

  /** What is known of the region {@code code}. */
  Region region(String code) {
    int edition = cache.edition();
    Region known = regions.get(code);
    if (known != null && known.edition == edition) {
      return known;
    }
    Region read = read(code, edition);
    // Only a region that has packs is remembered: whoever asks for many would fill the memory.
    if (!read.savedAtMillis.isEmpty() || !read.policies.packs(code).isEmpty()) {
      regions.put(code, read);
    }
    return read;
  }

  private Region read(String code, int edition) {
    Map<String, Pack> packs = new LinkedHashMap<>();
    Map<String, Long> savedAt = new HashMap<>();
    for (PackCache.CachedPacks cached : cache.packs(code)) {
      for (Pack pack : cached.packs) {
        packs.put(name(pack), pack);
        savedAt.put(name(pack), cached.savedAtMillis);
      }
    }
    if (!packs.isEmpty()) {
      List<Pack> newer = new ArrayList<>(packs.values());
      try {
        return new Region(edition, BuiltIn.POLICIES.with(code, newer), savedAt);
      } catch (PackException e) {
        log.log("the kept packs of " + code + " do not fit together: using the library's own");
      }
    }
    return new Region(edition, BuiltIn.POLICIES, new HashMap<String, Long>());
  }

  private static String name(Pack pack) {
    return pack.region() + "/" + pack.validFrom();
  }
}
