// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.settlement;

import io.github.medassist.core.resident.Account;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.word.Care;
import io.github.medassist.functions.store.GrantItem;
import io.github.medassist.functions.store.SettlementItem;
import io.github.medassist.functions.store.dynamo.DynamoSettlements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the table says in the end, to be compared with what it should. */
final class TableAccounts {
  private TableAccounts() {}

  /** Every settlement on record. */
  static List<SettlementItem> settlements(DynamoDbEnhancedClient client) {
    return items(client, DynamoSettlements.SCHEMA, DynamoSettlements.KIND);
  }

  /** Every grant on application on record. */
  static List<GrantItem> grants(DynamoDbEnhancedClient client) {
    return items(client, DynamoSettlements.GRANT_SCHEMA, DynamoSettlements.GRANT);
  }

  private static <T> List<T> items(
      DynamoDbEnhancedClient client, TableSchema<T> schema, String kind) {
    Expression ofKind =
        Expression.builder()
            .expression("begins_with(sk, :kind)")
            .putExpressionValue(":kind", AttributeValue.fromS(kind))
            .build();
    return client
        .table("medassist", schema)
        .scan(scan -> scan.filterExpression(ofKind).consistentRead(true))
        .items()
        .stream()
        .toList();
  }

  /** What the settlements and grants that stand come to, by person. */
  static Map<String, Account> sums(List<SettlementItem> settlements, List<GrantItem> grants) {
    Map<String, Account> sums = new HashMap<>();
    for (SettlementItem item : settlements) {
      if (item.reversal() == null) {
        Account before = sums.getOrDefault(item.ref(), Account.EMPTY);
        sums.put(item.ref(), item.posting().addedTo(before));
      }
    }
    for (GrantItem grant : grants) {
      if (grant.reversal() == null) {
        int year = SettlementPlan.YEAR;
        Resident before =
            SettlementPlan.resident(SettlementPlan.PEOPLE - 1)
                .with(year, sums.getOrDefault(grant.ref(), Account.EMPTY), grant.at());
        sums.put(grant.ref(), grant.posting().addedTo(before, grant.at()).account(year));
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
    account.grants().forEach(each -> figures.put(each.id(), each.paid().toString()));
    return figures;
  }
}
