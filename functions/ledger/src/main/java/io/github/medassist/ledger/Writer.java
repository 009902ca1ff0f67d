package io.github.medassist.ledger;

import io.github.medassist.functions.resident.ResidentItem;
import io.github.medassist.functions.resident.Residents;
import io.github.medassist.functions.store.Backoff;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * Writes rows in batches, each record only if nobody else has written it since it was read: a
 * settlement that is recorded meanwhile is never lost. BatchWriteItem knows no conditions; a
 * transaction does, at twice the write units of a put.
 */
final class Writer {
  /** As many as one BatchGetItem or TransactWriteItems takes. */
  static final int BATCH = 100;

  private final DynamoDbEnhancedClient client;
  private final DynamoDbTable<ResidentItem> table;
  private final Residents residents;

  Writer(DynamoDbEnhancedClient client, DynamoDbTable<ResidentItem> table, Residents residents) {
    this.client = client;
    this.table = table;
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
  Outcome write(Entry entry, List<LedgerRow> rows) {
    Map<String, LedgerRow> left = new LinkedHashMap<>();
    for (LedgerRow row : rows) {
      left.put(entry.ref(row), row);
    }
    Tally tally = new Tally();
    while (!left.isEmpty()) {
      Map<String, ResidentItem> before = residents.items(left.keySet());
      List<ResidentItem> puts = new ArrayList<>();
      left.forEach(
          (ref, row) -> {
            ResidentItem after = entry.after(ref, row, before.get(ref));
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
      List<String> lost = put(puts);
      if (lost.isEmpty()) {
        puts.forEach(item -> tally.written(item.version() == null));
        break;
      }
      for (String ref : lost) {
        LedgerRow row = left.remove(ref);
        if (row != null) {
          writeAlone(entry, ref, row, tally);
        }
      }
    }
    return new Outcome(tally.created, tally.changed, tally.unchanged);
  }

  /** Writes all or none, and returns for which of them somebody else was quicker. */
  private List<String> put(List<ResidentItem> items) {
    try {
      client.transactWriteItems(
          transaction -> items.forEach(item -> transaction.addPutItem(table, item)));
      return List.of();
    } catch (TransactionCanceledException e) {
      List<String> lost = new ArrayList<>();
      List<CancellationReason> reasons = e.cancellationReasons();
      for (int i = 0; i < reasons.size(); i++) {
        if (!"None".equals(reasons.get(i).code())) {
          lost.add(items.get(i).ref());
        }
      }
      if (lost.isEmpty()) {
        throw e;
      }
      return lost;
    }
  }

  private void writeAlone(Entry entry, String ref, LedgerRow row, Tally tally) {
    for (Backoff backoff = new Backoff(); ; backoff.pause()) {
      @Nullable ResidentItem before = residents.item(ref);
      ResidentItem after = entry.after(ref, row, before);
      if (after == null) {
        tally.unchanged++;
        return;
      }
      try {
        table.putItem(after);
        tally.written(before == null);
        return;
      } catch (ConditionalCheckFailedException | TransactionConflictException e) {
        // Somebody else was quicker again, or is at it.
      }
    }
  }
}
