package io.github.medassist.functions.alert;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondarySortKey;

import io.github.medassist.core.alert.Alert;
import io.github.medassist.core.alert.AlertJson;
import io.github.medassist.core.json.Json;
import io.github.medassist.functions.resident.ResidentItem;
import io.github.medassist.functions.store.Attributes;
import io.github.medassist.functions.store.Table;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/**
 * The alert of a person, a year and a threshold as one item, whether it stands or was taken back.
 * Only one that stands is in the index.
 *
 * @param ref the person's reference
 * @param kind the sort key: year and threshold
 * @param indexKey the index's partition key, or null for one that was taken back
 * @param indexSort the index's sort key, or null for one that was taken back
 * @param state whether it stands
 * @param record the alert as JSON, without name and ID number
 * @param snapshot the version of the person's snapshot that decided last
 * @param identity name and ID number, sealed; null where the snapshot has none
 */
record AlertItem(
    String ref,
    String kind,
    @Nullable String indexKey,
    @Nullable String indexSort,
    State state,
    String record,
    long snapshot,
    @Nullable SdkBytes identity) {
  /** Whether an alert stands; the words of the table and of the queue's messages. */
  enum State {
    /** The threshold is reached. */
    REACHED,
    /** A reversal has undone it. */
    WITHDRAWN
  }

  /** The attribute with the snapshot's version. */
  static final String SNAPSHOT = "snapshot";

  /** What the sort keys begin with. */
  static final String KIND = "ALERT#";

  private static final String KEY = ResidentItem.key("");
  private static final char PART = '#';

  /** The item's schema. */
  static final TableSchema<AlertItem> SCHEMA =
      StaticImmutableTableSchema.builder(AlertItem.class, Builder.class)
          .attributeConverterProviders(Attributes.KINDS)
          .newItemBuilder(Builder::new, Builder::build)
          .addAttribute(
              String.class,
              a ->
                  a.name(Table.PARTITION)
                      .getter(item -> ResidentItem.key(item.ref()))
                      .setter((builder, key) -> builder.ref = key.substring(KEY.length()))
                      .tags(primaryPartitionKey()))
          .addAttribute(
              String.class,
              a ->
                  a.name(Table.SORT)
                      .getter(AlertItem::kind)
                      .setter((builder, kind) -> builder.kind = kind)
                      .tags(primarySortKey()))
          .addAttribute(
              String.class,
              a ->
                  a.name(Table.INDEX_PARTITION)
                      .getter(AlertItem::indexKey)
                      .setter((builder, key) -> builder.indexKey = key)
                      .tags(secondaryPartitionKey(Table.INDEX)))
          .addAttribute(
              String.class,
              a ->
                  a.name(Table.INDEX_SORT)
                      .getter(AlertItem::indexSort)
                      .setter((builder, key) -> builder.indexSort = key)
                      .tags(secondarySortKey(Table.INDEX)))
          .addAttribute(
              String.class,
              a ->
                  a.name("state")
                      .getter(item -> item.state().name())
                      .setter((builder, state) -> builder.state = State.valueOf(state)))
          .addAttribute(
              String.class,
              a ->
                  a.name("record")
                      .getter(AlertItem::record)
                      .setter((builder, record) -> builder.record = record))
          .addAttribute(
              Long.class,
              a ->
                  a.name(SNAPSHOT)
                      .getter(AlertItem::snapshot)
                      .setter((builder, snapshot) -> builder.snapshot = snapshot))
          .addAttribute(
              SdkBytes.class,
              a ->
                  a.name("identity")
                      .getter(AlertItem::identity)
                      .setter((builder, identity) -> builder.identity = identity))
          .build();

  /** Returns what the sort keys of a year's alerts begin with. */
  static String kinds(int year) {
    return KIND + year + PART;
  }

  /** Returns the index's partition key of the alerts of {@code region}. */
  static String indexKey(String region) {
    return KIND + region;
  }

  /** Returns the item of an alert that stands since this snapshot of the person. */
  static AlertItem standing(Alert alert, long snapshot, @Nullable SdkBytes identity) {
    return new AlertItem(
        alert.resident(),
        kinds(alert.year()) + alert.threshold(),
        indexKey(alert.region()),
        alert.toldOn() + PART + alert.resident() + PART + alert.year() + PART + alert.threshold(),
        State.REACHED,
        json(alert),
        snapshot,
        identity);
  }

  /** Returns this, taken back; {@code alert} says what is left of the cost. */
  AlertItem withdrawn(Alert alert, long snapshot) {
    return new AlertItem(ref, kind, null, null, State.WITHDRAWN, json(alert), snapshot, identity);
  }

  private static String json(Alert alert) {
    return new String(Json.write(writer -> AlertJson.write(writer, alert)), StandardCharsets.UTF_8);
  }

  /** Returns whether it stands. */
  boolean stands() {
    return state == State.REACHED;
  }

  /** Returns the alert, without name and ID number. */
  Alert alert() {
    return AlertJson.read(Json.read(record.getBytes(StandardCharsets.UTF_8)));
  }

  /** Names the kind alone: a record never stands in a log. */
  @Override
  public String toString() {
    return "ALERT";
  }

  /** Builds an item from the table's attributes, or from the index's keys alone. */
  static final class Builder {
    private String ref = "";
    private String kind = "";
    private @Nullable String indexKey;
    private @Nullable String indexSort;
    private State state = State.REACHED;
    private String record = "";
    private long snapshot;
    private @Nullable SdkBytes identity;

    AlertItem build() {
      return new AlertItem(ref, kind, indexKey, indexSort, state, record, snapshot, identity);
    }
  }
}
