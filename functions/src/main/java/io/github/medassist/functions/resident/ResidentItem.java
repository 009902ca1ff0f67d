package io.github.medassist.functions.resident;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondarySortKey;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.functions.store.Attributes;
import io.github.medassist.functions.store.Packed;
import io.github.medassist.functions.store.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.extensions.VersionedRecordExtension;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/**
 * A resident's snapshot as one item. The record itself is one attribute in the form that the phone
 * keeps too, so that there is one form of it; what only the service knows stands beside it.
 *
 * @param ref the person's reference
 * @param region the region's code
 * @param record the snapshot as JSON
 * @param grants who else may read it, as JSON; null for nobody
 * @param ledger the ledger's items that no answer needs, as JSON; null for a person who was not
 *     imported
 * @param ledgerHash the HMAC of the ledger row last imported; null if none was
 * @param identity name and ID number, sealed; null for a person who was not imported
 * @param version the item's version, or null for one that is not yet in the table
 */
public record ResidentItem(
    String ref,
    String region,
    String record,
    @Nullable String grants,
    @Nullable String ledger,
    @Nullable String ledgerHash,
    @Nullable SdkBytes identity,
    @Nullable Long version) {
  /** The sort key. */
  public static final String KIND = "SNAPSHOT";

  private static final String KEY = "RESIDENT#";
  private static final String INDEX_KEY = "REGION#";

  /**
   * The item's schema: static, so that nothing is looked up by reflection when a function starts.
   */
  public static final TableSchema<ResidentItem> SCHEMA =
      StaticImmutableTableSchema.builder(ResidentItem.class, Builder.class)
          .attributeConverterProviders(Attributes.KINDS)
          .newItemBuilder(Builder::new, Builder::build)
          .addAttribute(
              String.class,
              a ->
                  a.name(Table.PARTITION)
                      .getter(item -> key(item.ref()))
                      .setter((builder, key) -> builder.ref = key.substring(KEY.length()))
                      .tags(primaryPartitionKey()))
          .addAttribute(
              String.class,
              a ->
                  a.name(Table.SORT)
                      .getter(item -> KIND)
                      .setter((builder, kind) -> {})
                      .tags(primarySortKey()))
          .addAttribute(
              String.class,
              a ->
                  a.name(Table.INDEX_PARTITION)
                      .getter(item -> indexKey(item.region()))
                      .setter((builder, key) -> builder.region = key.substring(INDEX_KEY.length()))
                      .tags(secondaryPartitionKey(Table.INDEX)))
          .addAttribute(
              String.class,
              a ->
                  a.name(Table.INDEX_SORT)
                      .getter(ResidentItem::ref)
                      .setter((builder, ref) -> {})
                      .tags(secondarySortKey(Table.INDEX)))
          .addAttribute(
              SdkBytes.class,
              a ->
                  a.name("record")
                      .getter(item -> Packed.pack(item.record()))
                      .setter((builder, record) -> builder.record = Packed.unpack(record)))
          .addAttribute(
              String.class,
              a ->
                  a.name("grants")
                      .getter(ResidentItem::grants)
                      .setter((builder, grants) -> builder.grants = grants))
          .addAttribute(
              String.class,
              a ->
                  a.name("ledger")
                      .getter(ResidentItem::ledger)
                      .setter((builder, ledger) -> builder.ledger = ledger))
          .addAttribute(
              String.class,
              a ->
                  a.name("ledgerHash")
                      .getter(ResidentItem::ledgerHash)
                      .setter((builder, hash) -> builder.ledgerHash = hash))
          .addAttribute(
              SdkBytes.class,
              a ->
                  a.name("identity")
                      .getter(ResidentItem::identity)
                      .setter((builder, identity) -> builder.identity = identity))
          .addAttribute(
              Long.class,
              a ->
                  a.name("version")
                      .getter(ResidentItem::version)
                      .setter((builder, version) -> builder.version = version)
                      .tags(VersionedRecordExtension.AttributeTags.versionAttribute()))
          .build();

  /** Returns the partition key of all that is kept of {@code ref}. */
  public static String key(String ref) {
    return KEY + ref;
  }

  /** Returns the index's partition key of the people of {@code region}. */
  public static String indexKey(String region) {
    return INDEX_KEY + region;
  }

  /** Returns the item of a person who is not yet in the table. */
  public static ResidentItem of(Resident resident) {
    return new ResidentItem(
        resident.ref(), resident.region(), json(resident), null, null, null, null, null);
  }

  /** Returns this with another snapshot of the same person. */
  public ResidentItem with(Resident resident) {
    return new ResidentItem(
        ref, resident.region(), json(resident), grants, ledger, ledgerHash, identity, version);
  }

  /** Returns this with other grants. */
  public ResidentItem granting(List<SealedGrant> grants) {
    String json = grants.isEmpty() ? null : json(writer -> SealedGrant.writeAll(writer, grants));
    return new ResidentItem(ref, region, record, json, ledger, ledgerHash, identity, version);
  }

  private static String json(Resident resident) {
    return json(resident::write);
  }

  private static String json(Json.Body body) {
    return new String(Json.write(body), StandardCharsets.UTF_8);
  }

  private static Json read(String json) {
    return Json.read(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the snapshot. */
  public Resident resident() {
    return Resident.read(read(record));
  }

  /** Returns the grants, those too whose last day is over. */
  public List<SealedGrant> granted() {
    return grants == null ? List.of() : SealedGrant.readAll(read(grants));
  }

  /** Names the kind alone: a record never stands in a log. */
  @Override
  public String toString() {
    return KIND;
  }

  /** Builds an item from the table's attributes. */
  static final class Builder {
    private String ref = "";
    private String region = "";
    private String record = "";
    private @Nullable String grants;
    private @Nullable String ledger;
    private @Nullable String ledgerHash;
    private @Nullable SdkBytes identity;
    private @Nullable Long version;

    ResidentItem build() {
      return new ResidentItem(ref, region, record, grants, ledger, ledgerHash, identity, version);
    }
  }
}
