// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import io.github.medassist.core.policy.Pack;
import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Keeps the answers that bring packs, and gives them back when the network is away. */
final class PackCache {
  private static final int MAX_FILES = 32;

  private final FileStore files;
  private final ClientLog log;

  /** Grows with each answer that is kept. */
  private final AtomicInteger edition = new AtomicInteger();

  PackCache(@Nullable File folder, ClientLog log) {
    this.files = new FileStore(folder == null ? null : new File(folder, "packs"), MAX_FILES, log);
    this.log = log;
  }

  /** Marks a request for the packs of a region on a day. */
  static final class Key {
    final String name;

    Key(String region, String day) {
      this.name = region + "@" + day;
    }
  }

  /** The packs of one answer, and when the service gave it. */
  static final class CachedPacks {
    final List<Pack> packs;
    final long savedAtMillis;

    CachedPacks(List<Pack> packs, long savedAtMillis) {
      this.packs = packs;
      this.savedAtMillis = savedAtMillis;
    }
  }

  /** The answer that is kept under {@code key}, its ETag as the label; null if none is. */
  FileStore.@Nullable StoredFile read(Key key) {
    return files.read(key.name);
  }

  /** Keeps an answer in the place of the one before. */
  void write(Key key, String tag, byte[] body) {
    files.write(key.name, tag, body);
    edition.incrementAndGet();
  }

  /** A number that changes when something is kept. */
  int edition() {
    return edition.get();
  }

  /** What is kept of {@code region}, the newest last. */
  List<CachedPacks> packs(String region) {
    List<CachedPacks> all = new ArrayList<>();
    for (String name : files.names(region + "@")) {
      FileStore.StoredFile entry = files.read(name);
      if (entry == null) {
        continue;
      }
      try {
        all.add(new CachedPacks(PackResponseReader.read(entry.body), entry.savedAtMillis));
      } catch (RuntimeException e) {
        log.log("kept packs of " + region + " do not fit this version: thrown away");
        files.delete(name);
      }
    }
    if (all.size() > 1) {
      Collections.sort(all, (a, b) -> Long.valueOf(a.savedAtMillis).compareTo(b.savedAtMillis));
    }
    return all;
  }
}
