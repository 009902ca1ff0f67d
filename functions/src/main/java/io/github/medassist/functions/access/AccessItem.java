package io.github.medassist.functions.access;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import io.github.medassist.core.access.AccessRecord;
import io.github.medassist.core.word.Role;
import io.github.medassist.core.word.Scope;
import io.github.medassist.functions.resident.ResidentItem;
import io.github.medassist.functions.store.Attributes;
import io.github.medassist.functions.store.Table;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/**
 * A read of a resident's record by another, as one item.
 *
 * @param partition the resident's partition key
 * @param sort the kind, the instant and the call's id, so that the newest is the last
 * @param role what the reader is
 * @param subject the subject of the reader's token
 * @param sealedName the name that the resident gave the reader, sealed for that resident, in
 *     base64; null for an agency
 * @param what what was read
 * @param grant the id of the grant that allowed it; null for an agency
 */
record AccessItem(
    String partition,
    String sort,
    String role,
    String subject,
    @Nullable String sealedName,
    String what,
    @Nullable String grant) {
  /** What each sort key begins with. */
  static final String KIND = "ACCESS#";

  static final TableSchema<AccessItem> SCHEMA =
      StaticImmutableTableSchema.builder(AccessItem.class, Builder.class)
          .attributeConverterProviders(Attributes.KINDS)
          .newItemBuilder(Builder::new, Builder::build)
          .addAttribute(
              String.class,
              a ->
                  a.name(Table.PARTITION)
                      .getter(AccessItem::partition)
                      .setter((builder, partition) -> builder.partition = partition)
                      .tags(primaryPartitionKey()))
          .addAttribute(
              String.class,
              a ->
                  a.name(Table.SORT)
                      .getter(AccessItem::sort)
                      .setter((builder, sort) -> builder.sort = sort)
                      .tags(primarySortKey()))
          .addAttribute(
              String.class,
              a ->
                  a.name("role")
                      .getter(AccessItem::role)
                      .setter((builder, role) -> builder.role = role))
          .addAttribute(
              String.class,
              a ->
                  a.name("subject")
                      .getter(AccessItem::subject)
                      .setter((builder, subject) -> builder.subject = subject))
          .addAttribute(
              String.class,
              a ->
                  a.name("name")
                      .getter(AccessItem::sealedName)
                      .setter((builder, name) -> builder.sealedName = name))
          .addAttribute(
              String.class,
              a ->
                  a.name("what")
                      .getter(AccessItem::what)
                      .setter((builder, what) -> builder.what = what))
          .addAttribute(
              String.class,
              a ->
                  a.name("grant")
                      .getter(AccessItem::grant)
                      .setter((builder, grant) -> builder.grant = grant))
          .build();

  /**
   * Returns the sort key.
   *
   * @param at an ISO date and time with offset, each of the same length
   */
  static String sort(String at, String call) {
    return KIND + at + "#" + call;
  }

  static AccessItem of(
      String ref,
      String at,
      String call,
      Role role,
      String subject,
      @Nullable String sealedName,
      Scope what,
      @Nullable String grant) {
    return new AccessItem(
        ResidentItem.key(ref),
        sort(at, call),
        role.name(),
        subject,
        sealedName,
        what.name(),
        grant);
  }

  private String at() {
    return sort.substring(KIND.length(), sort.indexOf('#', KIND.length()));
  }

  /** Returns the record with its name as {@code open} makes it. */
  AccessRecord opened(UnaryOperator<String> open) {
    return new AccessRecord(
        Role.valueOf(role),
        subject,
        sealedName == null ? null : open.apply(sealedName),
        at(),
        Scope.valueOf(what),
        grant);
  }

  /** Names the kind alone: who read whose record stands in no log. */
  @Override
  public String toString() {
    return "ACCESS";
  }

  /** Builds an item from the table's attributes. */
  static final class Builder {
    private String partition = "";
    private String sort = "";
    private String role = "";
    private String subject = "";
    private @Nullable String sealedName;
    private String what = "";
    private @Nullable String grant;

    AccessItem build() {
      return new AccessItem(partition, sort, role, subject, sealedName, what, grant);
    }
  }
}
