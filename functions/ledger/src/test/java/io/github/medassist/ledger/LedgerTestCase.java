// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.resident.IdNumber;
import io.github.medassist.core.value.Day;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.store.DynamoDbTest;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.ResidentItem;
import io.github.medassist.functions.store.ResidentRepository;
import io.github.medassist.functions.store.dynamo.DynamoResidents;
import io.github.medassist.functions.store.dynamo.DynamoStore;
import io.github.medassist.functions.store.dynamo.LocalCredentials;
import io.github.medassist.functions.store.dynamo.Table;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A test of the ledger, each with an empty table of its own. */
abstract class LedgerTestCase extends DynamoDbTest {
  static final int YEAR = 2023;
  static final Day ON = Day.of(2023, 6, 1);

  private static final AtomicInteger TABLES = new AtomicInteger();

  @TempDir Path folder;

  String table;
  List<RowRejection> rejections = new ArrayList<>();

  @BeforeEach
  void emptyTable() {
    table = newTable();
  }

  static String newTable() {
    String name = "ledger" + TABLES.incrementAndGet();
    Table.create(client, name);
    return name;
  }

  static Settings settings(String table) {
    URI store = settings().store();
    return new Settings(
        table,
        store,
        null,
        SECRETS,
        null,
        Clock.fixed(Instant.parse("2023-06-02T01:00:00Z"), Settings.CHINA));
  }

  static Ledger ledger(String table) {
    return ledger(table, client);
  }

  static Ledger ledger(String table, DynamoDbClient over) {
    Settings settings = settings(table);
    return new Ledger(
        settings,
        new Identity(settings),
        DynamoStore.of(over, table).residents(),
        Policies.builtIn());
  }

  static ResidentRepository residents(String table) {
    return DynamoStore.of(client, table).residents();
  }

  /** Another client of the same store, whose calls {@code interceptor} sees. */
  static DynamoDbClient watched(ExecutionInterceptor interceptor) {
    return DynamoDbClient.builder()
        .httpClientBuilder(AwsCrtHttpClient.builder())
        .endpointOverride(settings().store())
        .region(Region.CN_NORTH_1)
        .credentialsProvider(LocalCredentials.PROVIDER)
        .overrideConfiguration(c -> c.addExecutionInterceptor(interceptor))
        .build();
  }

  ImportReport load(Path file) throws IOException {
    return load(file, YEAR, ON);
  }

  ImportReport load(Path file, int year, Day on) throws IOException {
    return ledger(table).importFile(file, year, on, rejections::add, rows -> {});
  }

  ImportReport load(List<Map<Column, String>> rows) throws IOException {
    return load(rows, YEAR, ON);
  }

  ImportReport load(List<Map<Column, String>> rows, int year, Day on) throws IOException {
    return load(LedgerFiles.write(folder.resolve("rows.csv"), LedgerFiles.csv(rows)), year, on);
  }

  ResidentItem item(int person) {
    return residents(table).item(ref(person));
  }

  static String ref(int person) {
    return new Identity(settings()).reference(IdNumber.parse(LedgerFiles.id(person)));
  }

  /** All that a table holds, with what is sealed opened. */
  static Map<String, List<String>> contents(String table) {
    Identity identity = new Identity(settings());
    Map<String, List<String>> contents = new TreeMap<>();
    enhanced
        .table(table, DynamoResidents.SCHEMA)
        .scan()
        .items()
        .forEach(
            item ->
                contents.put(
                    item.ref(),
                    List.of(
                        item.region(),
                        item.record(),
                        item.ledger().items(),
                        item.ledger().hash(),
                        identity.openText(item.ref(), item.identity()))));
    return contents;
  }
}
