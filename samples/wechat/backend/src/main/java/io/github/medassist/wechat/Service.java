// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.wechat;

import static java.util.stream.Collectors.toMap;

import io.github.medassist.client.MedassistClient;
import io.github.medassist.client.TokenProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.OkHttpClient;

/** The Medassist service, asked on behalf of one person or another over the same connections. */
final class Service {
  private static final int MOST = 1_000;

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

  /** The Chinese names of the regions that have packs of their own, by code. */
  Map<String, String> regionNames() {
    return anonymous().policies().list().execute().regions().stream()
        .collect(toMap(each -> each.code(), each -> each.name().zh()));
  }

  /** What asks without saying who. */
  MedassistClient anonymous() {
    return MedassistClient.builder(url).okHttpClient(okHttp).build();
  }
}
