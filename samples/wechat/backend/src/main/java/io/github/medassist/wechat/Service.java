// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.wechat;

import io.github.medassist.client.MedassistClient;
import io.github.medassist.client.PolicyList;
import io.github.medassist.client.TokenProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;

/** The Medassist service, asked on behalf of one person or another over the same connections. */
final class Service {
  private static final int MOST = 1_000;

  /** Its packs frame those of the regions; nobody is insured there. */
  private static final String NATION = "100000";

  private final String url;
  private final OkHttpClient okHttp;
  private final ResidentTokens tokens;

  /** Each client keeps its person's token until the service refuses it. */
  private final Map<String, MedassistClient> clients =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, MedassistClient> eldest) {
          return size() > MOST;
        }
      };

  Service(String url, OkHttpClient okHttp, ResidentTokens tokens) {
    this.url = url;
    this.okHttp = okHttp;
    this.tokens = tokens;
  }

  /** What asks on behalf of the resident with this reference. */
  synchronized MedassistClient of(String resident) {
    MedassistClient client = clients.get(resident);
    if (client == null) {
      client = as(new CachedToken(tokens, resident));
      clients.put(resident, client);
    }
    return client;
  }

  /** What asks with these tokens. */
  MedassistClient as(TokenProvider provider) {
    return MedassistClient.builder(url).okHttpClient(okHttp).tokenProvider(provider).build();
  }

  /** The regions where a person can be insured: those with packs of their own, by code. */
  List<PolicyList.Region> regions() {
    return anonymous().policies().list().execute().regions().stream()
        .filter(region -> !region.code().equals(NATION))
        .toList();
  }

  /** What asks without saying who. */
  MedassistClient anonymous() {
    return MedassistClient.builder(url).okHttpClient(okHttp).build();
  }
}
