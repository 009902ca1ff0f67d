// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.functions.store.dynamo.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The one table. */
@NeedsNode
class StoreTest {
  private final Map<String, Object> resource =
      SynthesizedTemplate.CHINA.resources("AWS::DynamoDB::Table").get("StoreTable");
  private final Map<String, Object> table = Json.object(resource.get("Properties"));

  @Test
  void thereIsOne() {
    assertThat(SynthesizedTemplate.CHINA.resources("AWS::DynamoDB::Table")).hasSize(1);
  }

  @Test
  void hasTheKeysThatTheFunctionsWrite() {
    assertThat(table)
        .containsEntry("KeySchema", keys(Table.PARTITION, Table.SORT))
        .containsEntry(
            "AttributeDefinitions",
            List.of(
                string(Table.PARTITION),
                string(Table.SORT),
                string(Table.INDEX_PARTITION),
                string(Table.INDEX_SORT)));
  }

  @Test
  void hasTheIndexThatTheFunctionsQueryOfKeysAlone() {
    assertThat(table)
        .containsEntry(
            "GlobalSecondaryIndexes",
            List.of(
                Map.of(
                    "IndexName",
                    Table.INDEX,
                    "KeySchema",
                    keys(Table.INDEX_PARTITION, Table.INDEX_SORT),
                    "Projection",
                    Map.of("ProjectionType", "KEYS_ONLY"))));
  }

  @Test
  void streamsWhatWasAndWhatIs() {
    assertThat(table)
        .containsEntry("StreamSpecification", Map.of("StreamViewType", "NEW_AND_OLD_IMAGES"));
  }

  @Test
  void isPaidByTheRequestAndDeletesNothingByItself() {
    assertThat(table)
        .containsEntry("BillingMode", "PAY_PER_REQUEST")
        .doesNotContainKey("TimeToLiveSpecification");
  }

  @Test
  void isRestoredToAnySecond() {
    assertThat(table)
        .containsEntry(
            "PointInTimeRecoverySpecification", Map.of("PointInTimeRecoveryEnabled", true));
  }

  @Test
  void isEncryptedUnderACustomersKey() {
    assertThat(Json.at(table, "SSESpecification", "SSEEnabled")).isEqualTo(true);
    assertThat(Json.words(Json.at(table, "SSESpecification", "KMSMasterKeyId")))
        .isEqualTo("KeysData");
  }

  @Test
  void isNotDeletedByMistakeNorWithTheStack() {
    assertThat(table).containsEntry("DeletionProtectionEnabled", true);
    assertThat(resource)
        .containsEntry("DeletionPolicy", "Retain")
        .containsEntry("UpdateReplacePolicy", "Retain");
  }

  private static List<Object> keys(String partition, String sort) {
    return List.of(
        Map.of("AttributeName", partition, "KeyType", "HASH"),
        Map.of("AttributeName", sort, "KeyType", "RANGE"));
  }

  private static Map<String, Object> string(String name) {
    return Map.of("AttributeName", name, "AttributeType", "S");
  }
}
