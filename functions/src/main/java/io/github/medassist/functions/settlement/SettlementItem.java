package io.github.medassist.functions.settlement;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondarySortKey;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.settlement.Posting;
import io.github.medassist.core.settlement.Settlement;
import io.github.medassist.core.settlement.SettlementResult;
import io.github.medassist.functions.resident.ResidentItem;
import io.github.medassist.functions.store.Attributes;
import io.github.medassist.functions.store.Table;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/**
 * A settlement as one item, found by its id, and by its person through the index.
 *
 * @param id the settlement's id
 * @param ref the person's reference
 * @param region the code of the region that insured the person
 * @param settlement the settlement, with the reference and no ID number
 * @param posting what it added to the account
 * @param by who recorded it
 * @param at when it was recorded, as an ISO date and time with offset
 * @param reversal why it was taken back, or null if it stands
 * @param reversedBy who took it back, or null if it stands
 * @param reversedAt when it was taken back, or null if it stands
 */
public record SettlementItem(
    String id,
    String ref,
    String region,
    Settlement settlement,
    Posting posting,
    String by,
    String at,
    @Nullable String reversal,
    @Nullable String reversedBy,
    @Nullable String reversedAt) {
  static final String KIND = "SETTLEMENT";
  static final String REVERSAL = "reversal";

  private static final String KEY = "SETTLEMENT#";

  /** The item's schema. */
  public static final TableSchema<SettlementItem> SCHEMA =
      StaticImmutableTableSchema.builder(SettlementItem.class, Builder.class)
          .attributeConverterProviders(Attributes.KINDS)
          .newItemBuilder(Builder::new, Builder::build)
          .addAttribute(
              String.class,
              a ->
                  a.name(Table.PARTITION)
                      .getter(item -> key(item.id()))
                      .setter((builder, key) -> builder.id = key.substring(KEY.length()))
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
                      .getter(item -> ResidentItem.key(item.ref()))
                      .setter((builder, key) -> {})
                      .tags(secondaryPartitionKey(Table.INDEX)))
          .addAttribute(
              String.class,
              a ->
                  a.name(Table.INDEX_SORT)
                      .getter(item -> item.posting().date() + "#" + item.id())
                      .setter((builder, key) -> {})
                      .tags(secondarySortKey(Table.INDEX)))
          .addAttribute(
              String.class,
              a ->
                  a.name("ref")
                      .getter(SettlementItem::ref)
                      .setter((builder, ref) -> builder.ref = ref))
          .addAttribute(
              String.class,
              a ->
                  a.name("region")
                      .getter(SettlementItem::region)
                      .setter((builder, region) -> builder.region = region))
          .addAttribute(
              String.class,
              a ->
                  a.name("settlement")
                      .getter(item -> json(item.settlement()::write))
                      .setter(
                          (builder, settlement) ->
                              builder.settlement = Settlement.read(read(settlement))))
          .addAttribute(
              String.class,
              a ->
                  a.name("posting")
                      .getter(item -> json(item.posting()::write))
                      .setter((builder, posting) -> builder.posting = Posting.read(read(posting))))
          .addAttribute(
              String.class,
              a -> a.name("by").getter(SettlementItem::by).setter((builder, by) -> builder.by = by))
          .addAttribute(
              String.class,
              a -> a.name("at").getter(SettlementItem::at).setter((builder, at) -> builder.at = at))
          .addAttribute(
              String.class,
              a ->
                  a.name(REVERSAL)
                      .getter(SettlementItem::reversal)
                      .setter((builder, reason) -> builder.reversal = reason))
          .addAttribute(
              String.class,
              a ->
                  a.name("reversedBy")
                      .getter(SettlementItem::reversedBy)
                      .setter((builder, by) -> builder.reversedBy = by))
          .addAttribute(
              String.class,
              a ->
                  a.name("reversedAt")
                      .getter(SettlementItem::reversedAt)
                      .setter((builder, at) -> builder.reversedAt = at))
          .build();

  static String key(String id) {
    return KEY + id;
  }

  private static String json(Json.Body body) {
    return new String(Json.write(body), StandardCharsets.UTF_8);
  }

  private static Json read(String json) {
    return Json.read(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns whether {@code other} says the same of the same visit. */
  boolean isOf(Settlement other) {
    return json(settlement::write).equals(json(other::write));
  }

  /** Returns this, taken back. */
  SettlementItem reversed(String reason, String by, String at) {
    return new SettlementItem(
        id, ref, region, settlement, posting, this.by, this.at, reason, by, at);
  }

  /** Returns the answer to who recorded it. */
  SettlementResult recorded() {
    return answer(false);
  }

  /** Returns the answer to who took it back. */
  SettlementResult reversed() {
    return answer(true);
  }

  private SettlementResult answer(boolean reversed) {
    Map<String, Long> paid = new LinkedHashMap<>();
    if (settlement.paid() == null) {
      posting.benefits().forEach((benefit, usage) -> paid.put(benefit, usage.paid()));
    }
    return new SettlementResult(
        id, ref, posting.date().year(), paid, posting.differences(), reversed);
  }

  /** Names the kind alone: a record never stands in a log. */
  @Override
  public String toString() {
    return KIND;
  }

  /** Builds an item from the table's attributes. */
  static final class Builder {
    private String id = "";
    private String ref = "";
    private String region = "";
    private @Nullable Settlement settlement;
    private @Nullable Posting posting;
    private String by = "";
    private String at = "";
    private @Nullable String reversal;
    private @Nullable String reversedBy;
    private @Nullable String reversedAt;

    SettlementItem build() {
      return new SettlementItem(
          id,
          ref,
          region,
          Objects.requireNonNull(settlement, "settlement"),
          Objects.requireNonNull(posting, "posting"),
          by,
          at,
          reversal,
          reversedBy,
          reversedAt);
    }
  }
}
