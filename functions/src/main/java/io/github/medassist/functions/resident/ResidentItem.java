package io.github.medassist.functions.resident;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.resident.Resident;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.extensions.VersionedRecordExtension;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/**
 * A resident's snapshot as one item. The record itself is one attribute in the form that the phone
 * keeps too, so that there is one form of it; what the table must see (keys, region, version)
 * stands beside it.
 *
 * @param key the partition key
 * @param kind the sort key
 * @param region the region's code
 * @param record the snapshot as JSON
 * @param version the item's version, or null for one that is not yet in the table
 */
public record ResidentItem(
    String key, String kind, String region, String record, @Nullable Long version) {
  static final String KIND = "SNAPSHOT";

  /**
   * The item's schema: static, so that nothing is looked up by reflection when a function starts.
   */
  public static final TableSchema<ResidentItem> SCHEMA =
      StaticImmutableTableSchema.builder(ResidentItem.class, Builder.class)
          .newItemBuilder(Builder::new, Builder::build)
          .addAttribute(
              String.class,
              a ->
                  a.name("pk")
                      .getter(ResidentItem::key)
                      .setter(Builder::key)
                      .tags(primaryPartitionKey()))
          .addAttribute(
              String.class,
              a ->
                  a.name("sk")
                      .getter(ResidentItem::kind)
                      .setter(Builder::kind)
                      .tags(primarySortKey()))
          .addAttribute(
              String.class,
              a -> a.name("region").getter(ResidentItem::region).setter(Builder::region))
          .addAttribute(
              String.class,
              a -> a.name("record").getter(ResidentItem::record).setter(Builder::record))
          .addAttribute(
              Long.class,
              a ->
                  a.name("version")
                      .getter(ResidentItem::version)
                      .setter(Builder::version)
                      .tags(VersionedRecordExtension.AttributeTags.versionAttribute()))
          .build();

  static String key(String ref) {
    return "RESIDENT#" + ref;
  }

  static ResidentItem of(Resident resident, @Nullable Long version) {
    return new ResidentItem(
        key(resident.ref()),
        KIND,
        resident.region(),
        new String(Json.write(resident::write), StandardCharsets.UTF_8),
        version);
  }

  Resident resident() {
    return Resident.read(Json.read(record.getBytes(StandardCharsets.UTF_8)));
  }

  /** Names the kind alone: a record never stands in a log. */
  @Override
  public String toString() {
    return kind;
  }

  /** Builds an item from the table's attributes. */
  static final class Builder {
    private String key = "";
    private String kind = "";
    private String region = "";
    private String record = "";
    private @Nullable Long version;

    Builder key(String value) {
      key = value;
      return this;
    }

    Builder kind(String value) {
      kind = value;
      return this;
    }

    Builder region(String value) {
      region = value;
      return this;
    }

    Builder record(String value) {
      record = value;
      return this;
    }

    Builder version(Long value) {
      version = value;
      return this;
    }

    ResidentItem build() {
      return new ResidentItem(key, kind, region, record, version);
    }
  }
}
