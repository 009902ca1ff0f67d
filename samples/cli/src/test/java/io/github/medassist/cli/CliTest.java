// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.EnrollmentBasis;
import io.github.medassist.core.resident.IdNumber;
import io.github.medassist.core.resident.Insurance;
import io.github.medassist.core.resident.Membership;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.EnrollmentStatus;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.ResidentItem;
import io.github.medassist.functions.store.ResidentRepository;
import io.github.medassist.functions.store.dynamo.DynamoStore;
import io.github.medassist.functions.store.dynamo.LocalCredentials;
import io.github.medassist.functions.store.dynamo.Table;
import io.github.medassist.store.LocalStore;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A test of commands against DynamoDB Local, one for all classes, with a table of its own. Whatever
 * a command prints is searched for what is personal.
 */
@ExtendWith(CliTest.Running.class)
abstract class CliTest {
  /** Starts the store before the first class that needs it; it ends with the last. */
  static final class Running implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
      store =
          context
              .getStore(StoreScope.LAUNCHER_SESSION, Namespace.GLOBAL)
              .computeIfAbsent(LocalStore.class, type -> start(), LocalStore.class);
    }

    private static LocalStore start() {
      try {
        return LocalStore.start(null);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static final Map<String, String> ENVIRONMENT =
      Map.of(
          Settings.REFERENCE_KEY,
          "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
          Settings.SEALING_KEY,
          "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=");

  private static int tables;

  static LocalStore store;
  static DynamoDbClient client;

  @TempDir Path folder;

  final Map<String, String> environment = new TreeMap<>(ENVIRONMENT);
  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  final ByteArrayOutputStream err = new ByteArrayOutputStream();

  String table;
  Identity identity;
  ResidentRepository residents;

  @BeforeAll
  static void makeClient() {
    client =
        DynamoDbClient.builder()
            .httpClientBuilder(AwsCrtHttpClient.builder())
            .endpointOverride(store.address())
            .region(Region.CN_NORTH_1)
            .credentialsProvider(LocalCredentials.PROVIDER)
            .build();
  }

  @AfterAll
  static void closeClient() {
    client.close();
  }

  @BeforeEach
  void makeTable() {
    table = "medassist-" + ++tables;
    Table.create(client, table);
    environment.put(Settings.TABLE, table);
    Settings settings = Settings.of(environment).at(store.address());
    identity = new Identity(settings);
    residents = DynamoStore.of(client, table).residents();
  }

  /** Whatever the command was. */
  @AfterEach
  void nothingPersonalWasPrinted() {
    assertThat(out() + err())
        .doesNotContain("99000119", "示例·")
        .doesNotContain(ENVIRONMENT.values());
  }

  /** Runs a command and returns its exit code. */
  int run(String... args) {
    return run(false, args);
  }

  int run(boolean terminal, String... args) {
    CommandContext context =
        new CommandContext(
            environment,
            new BufferedReader(Reader.nullReader()),
            new PrintWriter(out, true, StandardCharsets.UTF_8),
            new PrintWriter(err, true, StandardCharsets.UTF_8),
            terminal);
    return new Program(context).run(args);
  }

  /** Runs a ledger job on this store. */
  int job(String... args) {
    List<String> all = new ArrayList<>(List.of("agency", "ledger"));
    all.addAll(List.of(args));
    all.addAll(List.of("--store", store.address().toString()));
    return run(all.toArray(String[]::new));
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  Json.Members json() {
    return Json.read(out.toByteArray()).members();
  }

  /** The one line that ends a command that could not be done. */
  void assertFailed(String zh, String en) {
    assertThat(out()).isEmpty();
    assertThat(err().lines()).hasSize(1);
    assertThat(err()).startsWith("medassist: ").contains(zh).contains(" / ").contains(en);
  }

  Path file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  static String idNumber(int number) {
    String digits = "99000119700101%03d".formatted(number);
    for (char check : "0123456789X".toCharArray()) {
      try {
        return IdNumber.parse(digits + check).digits();
      } catch (IllegalArgumentException e) {
        // The next check digit, then.
      }
    }
    throw new AssertionError("one of eleven check digits fits");
  }

  String ref(int number) {
    return identity.reference(IdNumber.parse(idNumber(number)));
  }

  /** Enters an invented person of 阜蒙, enrolled in 2023, since 2022 in these categories. */
  void enter(int number, EnrollmentStatus status, Category... categories) {
    List<Membership> memberships = new ArrayList<>();
    for (Category category : categories) {
      memberships.add(new Membership(category, Day.parse("2022-01-01"), null));
    }
    ResidentItem item =
        ResidentItem.of(
            Resident.builder(ref(number), "210921", Scheme.RESIDENT, "2023-01-01T00:00:00+08:00")
                .categories(memberships)
                .insurance(
                    List.of(
                        new Insurance(
                            2023, status, Scheme.RESIDENT, null, EnrollmentBasis.IN_PERIOD, 0, 0)))
                .build());
    String name = "{\"name\":\"示例·%d\",\"idNumber\":\"%s\"}".formatted(number, idNumber(number));
    residents.replace(item.named(identity.sealText(item.ref(), name)));
  }
}
