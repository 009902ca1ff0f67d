// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store.dynamo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * The shape of the one table.
 *
 * <table>
 * <caption>Items</caption>
 * <tr><th>what</th><th>pk</th><th>sk</th><th>ipk</th><th>isk</th></tr>
 * <tr><td>snapshot</td><td>RESIDENT#ref</td><td>SNAPSHOT</td><td>REGION#code</td><td>ref</td></tr>
 * <tr><td>settlement</td><td>SETTLEMENT#id</td><td>SETTLEMENT</td><td>RESIDENT#ref</td><td>day#id
 * </td></tr>
 * <tr><td>grant on application</td><td>RESIDENT#ref</td><td>GRANT#id</td><td></td><td></td></tr>
 * <tr><td>alert</td><td>RESIDENT#ref</td><td>ALERT#year#threshold</td><td>ALERT#code</td><td>
 * instant#ref#year#threshold; both only while it stands</td></tr>
 * <tr><td>access</td><td>RESIDENT#ref</td><td>ACCESS#instant#call</td><td></td><td></td></tr>
 * </table>
 *
 * <p>The index holds keys alone, so that a snapshot that changes does not write it again.
 */
public final class Table {
  /** The partition key. */
  public static final String PARTITION = "pk";

  /** The sort key. */
  public static final String SORT = "sk";

  /** The index by region, or by person. */
  public static final String INDEX = "index";

  /** The index's partition key. */
  public static final String INDEX_PARTITION = "ipk";

  /** The index's sort key. */
  public static final String INDEX_SORT = "isk";

  private static final int MAX_PARTITION_BYTES = 2048;

  private Table() {}

  /** Whether {@code key} is one that DynamoDB takes in {@link #PARTITION}. */
  public static boolean isPartition(String key) {
    return key.getBytes(StandardCharsets.UTF_8).length <= MAX_PARTITION_BYTES;
  }

  /**
   * Makes the table on one's own machine; in the cloud the deployment makes it, to the same shape.
   *
   * @throws software.amazon.awssdk.services.dynamodb.model.ResourceInUseException if it is there
   */
  public static void create(DynamoDbClient client, String name) {
    client.createTable(
        table ->
            table
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    List.of(
                        string(PARTITION),
                        string(SORT),
                        string(INDEX_PARTITION),
                        string(INDEX_SORT)))
                .keySchema(keys(PARTITION, SORT))
                .globalSecondaryIndexes(
                    GlobalSecondaryIndex.builder()
                        .indexName(INDEX)
                        .keySchema(keys(INDEX_PARTITION, INDEX_SORT))
                        .projection(p -> p.projectionType(ProjectionType.KEYS_ONLY))
                        .build())
                .streamSpecification(
                    stream ->
                        stream
                            .streamEnabled(true)
                            .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)));
  }

  private static AttributeDefinition string(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static List<KeySchemaElement> keys(String partition, String sort) {
    return List.of(
        KeySchemaElement.builder().attributeName(partition).keyType(KeyType.HASH).build(),
        KeySchemaElement.builder().attributeName(sort).keyType(KeyType.RANGE).build());
  }
}
