// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.settlement;

import io.github.medassist.core.resident.Account;
import io.github.medassist.core.word.Care;
import io.github.medassist.functions.store.SettlementItem;
import io.github.medassist.functions.store.dynamo.DynamoSettlements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the table says in the end, to be compared with what it should. */
final class TableAccounts {
  private TableAccounts() {}

  /** Every settlement on record. */
  static List<SettlementItem> settlements(DynamoDbEnhancedClient client) {
    Expression settlements =
        Expression.builder()
            .expression("sk = :kind")
            .putExpressionValue(":kind", AttributeValue.fromS(DynamoSettlements.KIND))
            .build();
    return client
        .table("medassist", DynamoSettlements.SCHEMA)
        .scan(scan -> scan.filterExpression(settlements).consistentRead(true))
        .items()
        .stream()
        .toList();
  }

  /** What the settlements that stand come to, by person. */
  static Map<String, Account> sums(List<SettlementItem> settlements) {
    Map<String, Account> sums = new HashMap<>();
    for (SettlementItem item : settlements) {
      if (item.reversal() == null) {
        Account before = sums.getOrDefault(item.ref(), Account.EMPTY);
        sums.put(item.ref(), item.posting().addedTo(before));
      }
    }
    return sums;
  }

  /** An account's figures, with usage in any order of benefits. */
  static Map<String, String> figures(Account account) {
    Map<String, String> figures = new HashMap<>();
    account
        .benefits()
        .forEach((benefit, used) -> figures.put(benefit, used.base() + "/" + used.paid()));
    for (Care care : Care.values()) {
      figures.put(care.name(), account.total(care) + " " + account.ownPayment(care));
    }
    return figures;
  }
}
