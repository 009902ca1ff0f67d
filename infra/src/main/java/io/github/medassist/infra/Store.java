// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableEncryption;
import software.constructs.Construct;

/** The one table, to the shape that the functions' {@code store.Table} says. */
final class Store extends Construct {
  private final Table table;

  Store(Construct scope, String id, Keys keys) {
    super(scope, id);
    this.table =
        Table.Builder.create(this, "Table")
            .partitionKey(string(io.github.medassist.functions.store.dynamo.Table.PARTITION))
            .sortKey(string(io.github.medassist.functions.store.dynamo.Table.SORT))
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .stream(StreamViewType.NEW_AND_OLD_IMAGES)
            .encryption(TableEncryption.CUSTOMER_MANAGED)
            .encryptionKey(keys.data())
            .pointInTimeRecoverySpecification(
                PointInTimeRecoverySpecification.builder().pointInTimeRecoveryEnabled(true).build())
            .deletionProtection(true)
            .removalPolicy(RemovalPolicy.RETAIN)
            .build();
    table.addGlobalSecondaryIndex(
        GlobalSecondaryIndexProps.builder()
            .indexName(io.github.medassist.functions.store.dynamo.Table.INDEX)
            .partitionKey(string(io.github.medassist.functions.store.dynamo.Table.INDEX_PARTITION))
            .sortKey(string(io.github.medassist.functions.store.dynamo.Table.INDEX_SORT))
            .projectionType(ProjectionType.KEYS_ONLY)
            .build());
  }

  Table table() {
    return table;
  }

  String index() {
    return table.getTableArn() + "/index/" + io.github.medassist.functions.store.dynamo.Table.INDEX;
  }

  private static Attribute string(String name) {
    return Attribute.builder().name(name).type(AttributeType.STRING).build();
  }
}
