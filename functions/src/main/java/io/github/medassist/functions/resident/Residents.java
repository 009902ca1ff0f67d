package io.github.medassist.functions.resident;

import io.github.medassist.core.resident.Account;
import io.github.medassist.core.resident.Membership;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.store.Deadline;
import io.github.medassist.functions.store.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The residents' snapshots: one item a person, read with one {@code GetItem}. */
public final class Residents {
  /** The made-up county, in which everything can be computed: endpoints rehearse on it. */
  public static final String REHEARSAL_REGION = "990001";

  /** A year that it has policies for. */
  public static final int REHEARSAL_YEAR = 2023;

  private static final String NOBODY = "prime";

  private static final Day FIRST = Day.firstOf(REHEARSAL_YEAR);

  /** The platform gives an init phase ten seconds. */
  private static final int PRIME_MILLIS = 4_000;

  /** As many as one BatchGetItem takes. */
  private static final int BATCH = 100;

  private final DynamoDbEnhancedClient client;
  private final DynamoDbTable<ResidentItem> table;

  /** Makes it over the settings' table. */
  @Inject
  public Residents(DynamoDbEnhancedClient client, Settings settings) {
    this.client = client;
    this.table = client.table(settings.table(), ResidentItem.SCHEMA);
  }

  /** Returns the snapshot of {@code ref}, if there is one. */
  public Optional<Resident> find(String ref) {
    ResidentItem item = item(ref);
    return item == null ? Optional.empty() : Optional.of(item.resident());
  }

  /** Returns the item of {@code ref}, read consistently, or null if there is none. */
  public @Nullable ResidentItem item(String ref) {
    // The store refuses to look for a longer one: that is no reason to ask it again.
    return Table.isPartition(ResidentItem.key(ref))
        ? table.getItem(get -> get.key(key(ref)).consistentRead(true))
        : null;
  }

  private static Key key(String ref) {
    return Key.builder().partitionValue(ResidentItem.key(ref)).sortValue(ResidentItem.KIND).build();
  }

  /**
   * Returns the items of {@code refs}, at most 100 of them, read consistently, by reference;
   * whoever is not on record is left out.
   */
  public Map<String, ResidentItem> items(Collection<String> refs) {
    ReadBatch.Builder<ResidentItem> batch =
        ReadBatch.builder(ResidentItem.class).mappedTableResource(table);
    for (String ref : refs) {
      batch.addGetItem(get -> get.key(key(ref)).consistentRead(true));
    }
    Map<String, ResidentItem> items = new HashMap<>();
    client
        .batchGetItem(request -> request.readBatches(batch.build()))
        .resultsForTable(table)
        .forEach(item -> items.put(item.ref(), item));
    return items;
  }

  /**
   * Returns everybody whom {@code region} itself insures, not those below it; read page by page as
   * the stream is walked, for a job and never for a query.
   */
  public Stream<ResidentItem> in(String region) {
    return table
        .index(Table.INDEX)
        .query(
            QueryConditional.keyEqualTo(key -> key.partitionValue(ResidentItem.indexKey(region))))
        .stream()
        .flatMap(page -> batches(page.items()).stream())
        .flatMap(this::whole);
  }

  /** The index holds keys alone. */
  private Stream<ResidentItem> whole(List<ResidentItem> keys) {
    ReadBatch.Builder<ResidentItem> batch =
        ReadBatch.builder(ResidentItem.class).mappedTableResource(table);
    for (ResidentItem key : keys) {
      batch.addGetItem(key(key.ref()));
    }
    return client
        .batchGetItem(request -> request.readBatches(batch.build()))
        .resultsForTable(table)
        .stream();
  }

  private static List<List<ResidentItem>> batches(List<ResidentItem> items) {
    List<List<ResidentItem>> batches = new ArrayList<>();
    for (int from = 0; from < items.size(); from += BATCH) {
      batches.add(items.subList(from, Math.min(items.size(), from + BATCH)));
    }
    return batches;
  }

  /**
   * Stores a snapshot in the place of the one on record.
   *
   * @throws software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException if
   *     somebody else has stored one meanwhile; read it and try again
   */
  public void save(Resident resident) {
    ResidentItem before = item(resident.ref());
    table.putItem(before == null ? ResidentItem.of(resident) : before.with(resident));
  }

  /**
   * Stores {@code item}, which was read before and changed since; returns false if somebody else
   * has stored one meanwhile: read it and try again.
   */
  public boolean replace(ResidentItem item) {
    try {
      table.putItem(item);
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  /**
   * Returns an invented person's record, come from the table's form as one that is read does: for
   * an endpoint to rehearse its answer on, so that the first caller does not wait for that either.
   */
  public static Resident rehearsal() {
    Resident nobody =
        Resident.builder(NOBODY, REHEARSAL_REGION, Scheme.RESIDENT, "2023-01-01T00:00:00+08:00")
            .categories(List.of(new Membership(Category.SUBSISTENCE_ALLOWANCE, FIRST, null)))
            .accounts(Map.of(REHEARSAL_YEAR, Account.EMPTY))
            .build();
    ResidentItem item =
        ResidentItem.SCHEMA.mapToItem(ResidentItem.SCHEMA.itemToMap(ResidentItem.of(nobody), true));
    return item.resident();
  }

  /** Opens the connection with a read of nobody, so that the first caller does not wait for it. */
  public void prime() {
    Deadline.begin(PRIME_MILLIS);
    try {
      find(NOBODY);
    } catch (SdkException e) {
      // The store may be away while the function starts; whoever calls first is told if it still
      // is.
    } finally {
      Deadline.end();
    }
  }
}
