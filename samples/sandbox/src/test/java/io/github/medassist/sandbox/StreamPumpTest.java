// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.medassist.core.json.Json;
import io.github.medassist.functions.store.dynamo.LocalCredentials;
import io.github.medassist.functions.store.dynamo.Table;
import io.github.medassist.store.LocalStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A stream's changes reach a function as Lambda would bring them. */
class StreamPumpTest {
  private static final int CHANGES = 250;

  private static LocalStore store;
  private static DynamoDbClient client;

  @BeforeAll
  static void startStore() throws IOException {
    store = LocalStore.start(null);
    client =
        DynamoDbClient.builder()
            .httpClientBuilder(AwsCrtHttpClient.builder())
            .endpointOverride(store.address())
            .region(Region.CN_NORTH_1)
            .credentialsProvider(LocalCredentials.PROVIDER)
            .build();
  }

  @AfterAll
  static void stopStore() {
    client.close();
    store.close();
  }

  /** Takes changes until it has seen as many as are awaited; may fail on the way. */
  private abstract static class Taker implements RequestStreamHandler {
    final List<String> taken = new ArrayList<>();
    final List<Integer> batches = new ArrayList<>();
    final CountDownLatch done = new CountDownLatch(1);

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
        throws IOException {
      List<Json> records = Json.read(input.readAllBytes()).members().required("Records").elements();
      batches.add(records.size());
      String failed = null;
      for (Json each : records) {
        Json.Members change = each.members().required("dynamodb").members();
        if (failed == null && fails(taken.size())) {
          failed = change.required("SequenceNumber").string();
        }
        if (failed == null) {
          taken.add(number(change.required("NewImage")));
        }
      }
      output.write(
          (failed == null
                  ? "{\"batchItemFailures\":[]}"
                  : "{\"batchItemFailures\":[{\"itemIdentifier\":\"" + failed + "\"}]}")
              .getBytes(StandardCharsets.UTF_8));
      if (taken.contains(String.valueOf(CHANGES - 1))) {
        done.countDown();
      }
    }

    private static String number(Json image) {
      return image.members().required("number").members().required("N").string();
    }

    abstract boolean fails(int taken) throws IOException;
  }

  private static List<String> numbers() {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < CHANGES; i++) {
      numbers.add("" + i);
    }
    return numbers;
  }

  /** Writes one item over and over and lets {@code taker} take the changes. */
  private static void pump(String table, Taker taker) throws InterruptedException {
    Table.create(client, table);
    for (String number : numbers()) {
      client.putItem(
          put ->
              put.tableName(table)
                  .item(
                      Map.of(
                          "pk", AttributeValue.fromS("p"),
                          "sk", AttributeValue.fromS("s"),
                          "sealed", AttributeValue.fromB(SdkBytes.fromUtf8String("b")),
                          "number", AttributeValue.fromN(number))));
    }
    String stream = client.describeTable(d -> d.tableName(table)).table().latestStreamArn();
    DynamoDbStreamsClient streams =
        DynamoDbStreamsClient.builder()
            .httpClientBuilder(AwsCrtHttpClient.builder())
            .endpointOverride(store.address())
            .region(Region.CN_NORTH_1)
            .credentialsProvider(LocalCredentials.PROVIDER)
            .build();
    try (StreamPump pump = new StreamPump(streams, stream, taker, line -> {})) {
      pump.start();
      assertThat(taker.done.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void eachChangeComesOnceAndInOrder() throws Exception {
    Taker taker =
        new Taker() {
          @Override
          boolean fails(int taken) {
            return false;
          }
        };

    pump("ordered", taker);

    assertThat(taker.taken).isEqualTo(numbers());
    assertThat(taker.batches).allSatisfy(each -> assertThat(each).isBetween(1, 100));
  }

  @Test
  void fromAFailureOnTheChangesComeAgain() throws Exception {
    Taker taker =
        new Taker() {
          private int failures;

          @Override
          boolean fails(int taken) {
            // The same change three times, and the first of a batch.
            boolean fails = taken == 42 ? failures < 3 : taken == 142 && failures < 4;
            failures += fails ? 1 : 0;
            return fails;
          }
        };

    pump("failing", taker);

    assertThat(taker.taken).isEqualTo(numbers());
  }

  @Test
  void aBatchOnWhichTheFunctionBreaksComesAgainAsAWhole() throws Exception {
    Taker taker =
        new Taker() {
          private boolean broken;

          @Override
          boolean fails(int taken) throws IOException {
            if (taken == 120 && !broken) {
              broken = true;
              throw new IOException("broken");
            }
            return false;
          }
        };

    pump("breaking", taker);

    assertThat(taker.taken.subList(0, 120)).isEqualTo(numbers().subList(0, 120));
    assertThat(taker.taken.subList(120, taker.taken.size()))
        .isEqualTo(numbers().subList(100, CHANGES));
  }
}
