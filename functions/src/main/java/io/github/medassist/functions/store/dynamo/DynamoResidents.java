// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store.dynamo;

import io.github.medassist.core.resident.Resident;
import io.github.medassist.functions.store.Deadline;
import io.github.medassist.functions.store.ResidentItem;
import io.github.medassist.functions.store.ResidentRepository;
import io.github.medassist.functions.store.SampleResident;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.extensions.VersionedRecordExtension;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * The residents' snapshots: one item a person, read with one {@code GetItem}. The enhanced client's
 * version attribute keeps two writers from losing each other's.
 */
public final class DynamoResidents implements ResidentRepository {
  /** The sort key. */
  public static final String KIND = "SNAPSHOT";

  /** The attribute with the version. */
  static final String VERSION = "version";

  private static final String KEY = "RESIDENT#";
  private static final String INDEX_KEY = "REGION#";
  private static final String LEDGER = "ledger";
  private static final String LEDGER_HASH = "ledgerHash";

  /** The form of an item. */
  public static final TableSchema<ResidentItem> SCHEMA =
      ItemSchema.of(ResidentItem.class, DynamoResidents::item)
          .partition(item -> key(item.ref()))
          .sort(item -> KIND)
          .index(item -> INDEX_KEY + item.region(), ResidentItem::ref)
          .bytes("record", item -> CompressedText.pack(item.record()))
          .text("grants", ResidentItem::grants)
          .text(LEDGER, item -> item.ledger() == null ? null : item.ledger().items())
          .text(LEDGER_HASH, item -> item.ledger() == null ? null : item.ledger().hash())
          .bytes("identity", item -> sealed(item.identity()))
          .number(
              VERSION,
              ResidentItem::version,
              VersionedRecordExtension.AttributeTags.versionAttribute())
          .build();

  /** The platform gives an init phase ten seconds. */
  private static final int PRIME_MILLIS = 4_000;

  /** As many regions are asked about at once: a fraction of the client's connections. */
  private static final int AT_ONCE = 16;

  private final ItemTable<ResidentItem> items;

  DynamoResidents(DynamoDbEnhancedClient client, String table) {
    this.items = new ItemTable<>(client, table, ResidentItem.class, SCHEMA);
  }

  /** The partition key of all that is kept of {@code ref}. */
  public static String key(String ref) {
    return KEY + ref;
  }

  static Key primary(String ref) {
    return ItemTable.key(key(ref), KIND);
  }

  /** The reference in the partition key of what is kept of a person. */
  static String ref(ItemValues values) {
    return values.textBehind(KEY, Table.PARTITION);
  }

  private static ResidentItem item(ItemValues values) {
    String ledger = values.textOrNull(LEDGER);
    return new ResidentItem(
        ref(values),
        values.textBehind(INDEX_KEY, Table.INDEX_PARTITION),
        CompressedText.unpack(values.bytes("record")),
        values.textOrNull("grants"),
        ledger == null ? null : new ResidentItem.Imported(ledger, values.text(LEDGER_HASH)),
        text(values.bytesOrNull("identity")),
        values.numberOrNull(VERSION));
  }

  /** What was sealed, as the table keeps it. */
  static @Nullable SdkBytes sealed(@Nullable String base64) {
    return base64 == null ? null : SdkBytes.fromByteArrayUnsafe(Base64.getDecoder().decode(base64));
  }

  static @Nullable String text(@Nullable SdkBytes sealed) {
    return sealed == null
        ? null
        : Base64.getEncoder().withoutPadding().encodeToString(sealed.asByteArrayUnsafe());
  }

  @Override
  public @Nullable ResidentItem item(String ref) {
    // The store refuses to look for a longer one: that is no reason to ask it again.
    return Table.isPartition(key(ref)) ? items.get(primary(ref)) : null;
  }

  @Override
  public Map<String, ResidentItem> items(Collection<String> refs) {
    Map<String, ResidentItem> found = new HashMap<>();
    items
        .get(refs.stream().map(DynamoResidents::primary).toList(), true)
        .forEach(item -> found.put(item.ref(), item));
    return found;
  }

  @Override
  public Stream<ResidentItem> in(String region) {
    return items.throughIndex(insuredIn(region), false).flatMap(List::stream);
  }

  private static QueryConditional insuredIn(String region) {
    return QueryConditional.keyEqualTo(key -> key.partitionValue(INDEX_KEY + region));
  }

  @Override
  public List<String> inhabited(List<String> regions) {
    ExecutorService threads =
        Executors.newFixedThreadPool(Math.max(1, Math.min(AT_ONCE, regions.size())));
    try {
      List<Callable<Boolean>> questions = new ArrayList<>();
      for (String region : regions) {
        questions.add(() -> items.index(insuredIn(region), 1).findAny().isPresent());
      }
      List<Future<Boolean>> answers = threads.invokeAll(questions);
      List<String> inhabited = new ArrayList<>();
      for (int i = 0; i < answers.size(); i++) {
        if (answers.get(i).get()) {
          inhabited.add(regions.get(i));
        }
      }
      return inhabited;
    } catch (ExecutionException e) {
      // A question fails with an SdkException, which callers know.
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AbortedException.create("the job was ended", e);
    } finally {
      threads.shutdownNow();
    }
  }

  @Override
  public boolean replace(ResidentItem item) {
    try {
      items.table().putItem(item);
      return true;
    } catch (ConditionalCheckFailedException | TransactionConflictException e) {
      return false;
    }
  }

  @Override
  public List<String> replaceAll(List<ResidentItem> all) {
    try {
      items.write(all);
      return List.of();
    } catch (TransactionCanceledException e) {
      List<String> lost = new ArrayList<>();
      List<CancellationReason> reasons = e.cancellationReasons();
      for (int i = 0; i < reasons.size(); i++) {
        if (!"None".equals(reasons.get(i).code())) {
          lost.add(all.get(i).ref());
        }
      }
      if (lost.isEmpty()) {
        throw e;
      }
      return lost;
    }
  }

  @Override
  public Resident prime() {
    Deadline.begin(PRIME_MILLIS);
    try {
      item(SampleResident.RESIDENT.ref());
    } catch (SdkException e) {
      // The store may be away while the function starts; whoever calls first is told if it still
      // is.
    } finally {
      Deadline.end();
    }
    ResidentItem sample = ResidentItem.of(SampleResident.RESIDENT);
    return SCHEMA.mapToItem(SCHEMA.itemToMap(sample, true)).resident();
  }
}
