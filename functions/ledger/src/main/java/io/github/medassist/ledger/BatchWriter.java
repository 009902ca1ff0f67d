// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import io.github.medassist.functions.store.Backoff;
import io.github.medassist.functions.store.ResidentItem;
import io.github.medassist.functions.store.ResidentRepository;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows in batches, each record only if nobody else has written it since it was read: a
 * settlement that is recorded meanwhile is never lost. BatchWriteItem knows no conditions; a
 * transaction does, at twice the write units of a put.
 */
final class BatchWriter {
  /** How many rows are written at once. */
  static final int BATCH = ResidentRepository.BATCH;

  private final ResidentRepository residents;

  BatchWriter(ResidentRepository residents) {
    this.residents = residents;
  }

  /** What became of a batch. */
  record Outcome(int created, int changed, int unchanged) {}

  private static final class Tally {
    private int created;
    private int changed;
    private int unchanged;

    private void written(boolean isNew) {
      if (isNew) {
        created++;
      } else {
        changed++;
      }
    }
  }

  /** Writes rows of different people, at most {@link #BATCH} of them. */
  Outcome write(RecordUpdater updater, List<LedgerRow> rows) {
    Map<String, LedgerRow> left = new LinkedHashMap<>();
    for (LedgerRow row : rows) {
      left.put(updater.ref(row), row);
    }
    Tally tally = new Tally();
    while (!left.isEmpty()) {
      Map<String, ResidentItem> before = residents.items(left.keySet());
      List<ResidentItem> puts = new ArrayList<>();
      left.forEach(
          (ref, row) -> {
            ResidentItem after = updater.after(ref, row, before.get(ref));
            if (after == null) {
              tally.unchanged++;
            } else {
              puts.add(after);
            }
          });
      left.keySet().retainAll(puts.stream().map(ResidentItem::ref).toList());
      if (puts.isEmpty()) {
        break;
      }
      List<String> lost = residents.replaceAll(puts);
      if (lost.isEmpty()) {
        puts.forEach(item -> tally.written(item.version() == null));
        break;
      }
      for (String ref : lost) {
        LedgerRow row = left.remove(ref);
        if (row != null) {
          writeAlone(updater, ref, row, tally);
        }
      }
    }
    return new Outcome(tally.created, tally.changed, tally.unchanged);
  }

  private void writeAlone(RecordUpdater updater, String ref, LedgerRow row, Tally tally) {
    for (Backoff backoff = new Backoff(); ; backoff.pause()) {
      @Nullable ResidentItem before = residents.item(ref);
      ResidentItem after = updater.after(ref, row, before);
      if (after == null) {
        tally.unchanged++;
        return;
      }
      if (residents.replace(after)) {
        tally.written(before == null);
        return;
      }
    }
  }
}
