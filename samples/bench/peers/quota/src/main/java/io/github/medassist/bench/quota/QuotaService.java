// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench.quota;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.quota.Quotas;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** Answers a resident's own quota from the table's snapshot, with the library that ours uses. */
public final class QuotaService {
  private final DynamoDbTable<SnapshotBean> table;
  private final Quotas quotas = new Quotas(Policies.builtIn());

  /** Makes it over {@code client}. */
  public QuotaService(DynamoDbEnhancedClient client) {
    this.table =
        client.table(
            System.getenv().getOrDefault("MEDASSIST_TABLE", "medassist"),
            TableSchema.fromBean(SnapshotBean.class));
  }

  /** Answers {@code event}, or null if its caller may not have the record. */
  public @Nullable QuotaAnswer answer(APIGatewayV2HTTPEvent event) {
    Map<String, String> claims = event.getRequestContext().getAuthorizer().getJwt().getClaims();
    String subject = claims.getOrDefault("sub", "");
    String ref = event.getPathParameters().getOrDefault("ref", "");
    if (!"resident".equals(claims.get("role")) || !(ref.equals("me") || ref.equals(subject))) {
      return null;
    }
    int year = Integer.parseInt(event.getQueryStringParameters().getOrDefault("year", ""));
    Key key = Key.builder().partitionValue("RESIDENT#" + subject).sortValue("SNAPSHOT").build();
    SnapshotBean item = table.getItem(get -> get.key(key).consistentRead(true));
    if (item == null) {
      return null;
    }
    Resident resident = Resident.read(Json.read(inflated(item.getRecord())));
    return QuotaAnswer.of(quotas.in(year, resident, Day.inChina(System.currentTimeMillis())));
  }

  private static byte[] inflated(byte[] packed) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
