package io.github.medassist.functions.settlement;

import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.settlement.Posting;
import io.github.medassist.core.settlement.Postings;
import io.github.medassist.core.settlement.Settlement;
import io.github.medassist.core.settlement.SettlementResult;
import io.github.medassist.core.value.Day;
import io.github.medassist.functions.access.Agency;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.problem.Fault;
import io.github.medassist.functions.resident.ResidentItem;
import io.github.medassist.functions.resident.Residents;
import io.github.medassist.functions.store.Backoff;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.Table;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Records settlements and reverses them, each exactly once: one transaction writes the settlement
 * if it is new (or not yet reversed) and the person's snapshot if nobody else has written it
 * meanwhile. Whoever does not learn the outcome asks again and gets the first answer.
 */
public final class Settlements {
  private static final Expression NEW =
      Expression.builder().expression("attribute_not_exists(pk)").build();
  private static final Expression STANDING =
      Expression.builder()
          .expression("attribute_not_exists(" + SettlementItem.REVERSAL + ")")
          .build();

  /** As many as one BatchGetItem takes. */
  private static final int BATCH = 100;

  private final DynamoDbEnhancedClient client;
  private final DynamoDbTable<SettlementItem> settlements;
  private final DynamoDbTable<ResidentItem> snapshots;
  private final Residents residents;
  private final Postings postings;
  private final Identity identity;
  private final Clock clock;

  /** Makes it over the settings' table. */
  @Inject
  public Settlements(
      DynamoDbEnhancedClient client,
      Residents residents,
      Postings postings,
      Identity identity,
      Settings settings) {
    this.client = client;
    this.settlements = client.table(settings.table(), SettlementItem.SCHEMA);
    this.snapshots = client.table(settings.table(), ResidentItem.SCHEMA);
    this.residents = residents;
    this.postings = postings;
    this.identity = identity;
    this.clock = settings.clock();
  }

  /**
   * Records {@code settlement}.
   *
   * @throws InvalidInputException if the policy does not allow for it
   * @throws io.github.medassist.functions.problem.FaultException if the agency may not write the
   *     person's record, or the id stands for another settlement
   */
  public SettlementResult record(Agency agency, Settlement settlement) {
    Settlement named =
        settlement.idNumber() == null
            ? settlement
            : settlement.named(identity.reference(settlement.idNumber()));
    String ref = String.valueOf(named.resident());
    for (Backoff backoff = new Backoff(); ; backoff.pause()) {
      ResidentItem person = residents.item(ref);
      if (person == null || !agency.covers(person.region())) {
        throw Fault.FORBIDDEN.exception();
      }
      Resident resident = person.resident();
      Posting posting;
      try {
        posting = postings.of(resident, named);
      } catch (InvalidInputException e) {
        // What was fine when it was recorded may not be so on top of what came after.
        SettlementItem before = find(named.id());
        if (before == null) {
          throw e;
        }
        return repeated(before, named);
      }
      int year = named.date().year();
      String now = now();
      SettlementItem item =
          new SettlementItem(
              named.id(),
              ref,
              person.region(),
              named,
              posting,
              agency.name(),
              now,
              null,
              null,
              null);
      Resident after = resident.with(year, posting.addedTo(resident.account(year)), now);
      if (write(item, NEW, person.with(after))) {
        return item.recorded();
      }
      SettlementItem before = find(named.id());
      if (before != null) {
        return repeated(before, named);
      }
    }
  }

  private static SettlementResult repeated(SettlementItem before, Settlement settlement) {
    if (!before.isOf(settlement)) {
      throw Fault.SETTLEMENT_CONFLICT.exception();
    }
    return before.recorded();
  }

  /**
   * Takes a settlement back.
   *
   * @throws io.github.medassist.functions.problem.FaultException if there is none that the agency
   *     may write, or it was taken back for another reason
   */
  public SettlementResult reverse(Agency agency, String id, String reason) {
    for (Backoff backoff = new Backoff(); ; backoff.pause()) {
      SettlementItem item = find(id);
      if (item == null || !agency.covers(item.region())) {
        throw Fault.SETTLEMENT_NOT_FOUND.exception();
      }
      if (item.reversal() != null) {
        if (!item.reversal().equals(reason)) {
          throw Fault.SETTLEMENT_CONFLICT.exception();
        }
        return item.reversed();
      }
      ResidentItem person = residents.item(item.ref());
      if (person == null) {
        throw new IllegalStateException("a settlement's person is on record");
      }
      Resident resident = person.resident();
      int year = item.posting().date().year();
      String now = now();
      Resident after = resident.with(year, item.posting().takenFrom(resident.account(year)), now);
      if (write(item.reversed(reason, agency.name(), now), STANDING, person.with(after))) {
        return item.reversed();
      }
    }
  }

  /** Returns false if somebody else was quicker with either item. */
  private boolean write(SettlementItem item, Expression condition, ResidentItem person) {
    try {
      client.transactWriteItems(
          transaction ->
              transaction
                  .addPutItem(
                      settlements,
                      TransactPutItemEnhancedRequest.builder(SettlementItem.class)
                          .item(item)
                          .conditionExpression(condition)
                          .build())
                  .addPutItem(snapshots, person));
      return true;
    } catch (TransactionCanceledException e) {
      return false;
    }
  }

  private @Nullable SettlementItem find(String id) {
    if (!Settlement.isId(id)) {
      return null;
    }
    Key key =
        Key.builder().partitionValue(SettlementItem.key(id)).sortValue(SettlementItem.KIND).build();
    return settlements.getItem(get -> get.key(key).consistentRead(true));
  }

  /**
   * Returns the settlements of {@code ref}, reversed ones too, by the day of the cost; read page by
   * page as the stream is walked, for a job and never for a query.
   *
   * @param from the first day
   * @param to the last day
   */
  public Stream<SettlementItem> of(String ref, Day from, Day to) {
    return client
        .table(settlements.tableName(), keys())
        .index(Table.INDEX)
        .query(
            QueryConditional.sortBetween(
                first -> first.partitionValue(ResidentItem.key(ref)).sortValue(from.toString()),
                // Above the # that parts day and id, and below the next day.
                last -> last.partitionValue(ResidentItem.key(ref)).sortValue(to + "$")))
        .stream()
        .flatMap(page -> batches(page.items()).stream())
        .flatMap(this::whole);
  }

  /** The schema of what the index holds: keys alone. */
  private static TableSchema<EnhancedDocument> keys() {
    String primary = TableMetadata.primaryIndexName();
    return TableSchema.documentSchemaBuilder()
        .addIndexPartitionKey(primary, Table.PARTITION, AttributeValueType.S)
        .addIndexSortKey(primary, Table.SORT, AttributeValueType.S)
        .addIndexPartitionKey(Table.INDEX, Table.INDEX_PARTITION, AttributeValueType.S)
        .addIndexSortKey(Table.INDEX, Table.INDEX_SORT, AttributeValueType.S)
        .attributeConverterProviders(AttributeConverterProvider.defaultProvider())
        .build();
  }

  /** A batch keeps no order, and each is put in order of its own: so is the whole. */
  private Stream<SettlementItem> whole(List<EnhancedDocument> keys) {
    ReadBatch.Builder<SettlementItem> batch =
        ReadBatch.builder(SettlementItem.class).mappedTableResource(settlements);
    for (EnhancedDocument key : keys) {
      batch.addGetItem(
          Key.builder()
              .partitionValue(key.getString(Table.PARTITION))
              .sortValue(key.getString(Table.SORT))
              .build());
    }
    return client
        .batchGetItem(request -> request.readBatches(batch.build()))
        .resultsForTable(settlements)
        .stream()
        .sorted(
            Comparator.comparing((SettlementItem item) -> item.posting().date())
                .thenComparing(SettlementItem::id));
  }

  private static List<List<EnhancedDocument>> batches(List<EnhancedDocument> keys) {
    List<List<EnhancedDocument>> batches = new ArrayList<>();
    for (int from = 0; from < keys.size(); from += BATCH) {
      batches.add(keys.subList(from, Math.min(keys.size(), from + BATCH)));
    }
    return batches;
  }

  private String now() {
    return Settings.instant(clock);
  }
}
