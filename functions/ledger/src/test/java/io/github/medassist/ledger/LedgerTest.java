package io.github.medassist.ledger;

import io.github.medassist.core.resident.IdNumber;
import io.github.medassist.core.value.Day;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.resident.ResidentItem;
import io.github.medassist.functions.resident.Residents;
import io.github.medassist.functions.store.DynamoDbTest;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.Table;
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
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A test of the ledger, each with an empty table of its own. */
abstract class LedgerTest extends DynamoDbTest {
  static final int YEAR = 2023;
  static final Day ON = Day.of(2023, 6, 1);

  private static final AtomicInteger TABLES = new AtomicInteger();

  @TempDir Path folder;

  String table;
  List<Rejection> rejections = new ArrayList<>();

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
    return ledger(table, enhanced);
  }

  static Ledger ledger(String table, DynamoDbEnhancedClient over) {
    Settings settings = settings(table);
    return new Ledger(over, settings, new Identity(settings), new Residents(over, settings));
  }

  static Residents residents(String table) {
    return new Residents(enhanced, settings(table));
  }

  /** Returns another client of the same store, whose calls {@code interceptor} sees. */
  static DynamoDbEnhancedClient watched(ExecutionInterceptor interceptor) {
    DynamoDbClient watched =
        DynamoDbClient.builder()
            .httpClientBuilder(AwsCrtHttpClient.builder())
            .endpointOverride(settings().store())
            .region(Region.CN_NORTH_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .overrideConfiguration(c -> c.addExecutionInterceptor(interceptor))
            .build();
    return DynamoDbEnhancedClient.builder().dynamoDbClient(watched).build();
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

  /** Returns all that a table holds, with what is sealed opened. */
  static Map<String, List<String>> contents(String table) {
    Identity identity = new Identity(settings());
    Map<String, List<String>> contents = new TreeMap<>();
    enhanced
        .table(table, ResidentItem.SCHEMA)
        .scan()
        .items()
        .forEach(
            item ->
                contents.put(
                    item.ref(),
                    List.of(
                        item.region(),
                        item.record(),
                        item.ledger(),
                        item.ledgerHash(),
                        identity.open(item.ref(), item.identity().asByteArray()))));
    return contents;
  }
}
