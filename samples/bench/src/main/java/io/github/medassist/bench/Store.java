// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import io.github.medassist.core.policy.Policies;
import io.github.medassist.functions.config.Secrets;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.dynamo.DynamoStore;
import io.github.medassist.functions.store.dynamo.LocalCredentials;
import io.github.medassist.functions.store.dynamo.Table;
import io.github.medassist.ledger.Ledger;
import java.net.URI;
import java.time.Clock;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A client of a store on this machine. */
final class Store implements AutoCloseable {
  static final String TABLE = "medassist";

  private final URI address;
  private final DynamoDbClient client;

  Store(URI address) {
    this.address = address;
    this.client =
        DynamoDbClient.builder()
            .httpClientBuilder(AwsCrtHttpClient.builder())
            .endpointOverride(address)
            .region(Region.CN_NORTH_1)
            .credentialsProvider(LocalCredentials.PROVIDER)
            .build();
  }

  DynamoDbClient client() {
    return client;
  }

  void create(String table) {
    Table.create(client, table);
  }

  /**
   * Makes the table without its stream. DynamoDB Local slows with each record that a stream holds,
   * which would make a million rows an affair of hours; it costs memory in its process alone.
   */
  void createWithoutStream(String table) {
    create(table);
    client.updateTable(
        update ->
            update.tableName(table).streamSpecification(stream -> stream.streamEnabled(false)));
  }

  void delete(String table) {
    client.deleteTable(request -> request.tableName(table));
  }

  DynamoStore of(String table) {
    return DynamoStore.of(client, table);
  }

  Settings settings(String table) {
    return new Settings(
        table,
        address,
        null,
        new Secrets(new byte[32], new byte[32]),
        null,
        Clock.system(Settings.CHINA));
  }

  Ledger ledger(String table) {
    Settings settings = settings(table);
    return new Ledger(settings, new Identity(settings), of(table).residents(), Policies.builtIn());
  }

  @Override
  public void close() {
    client.close();
  }
}
