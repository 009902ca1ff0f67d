// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.alert.Alert;
import io.github.medassist.core.resident.CareTotal;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.http.TestContext;
import io.github.medassist.functions.store.AlertItem;
import io.github.medassist.functions.store.Basics;
import io.github.medassist.functions.store.ResidentItem;
import io.github.medassist.functions.store.dynamo.DynamoAlerts;
import io.github.medassist.functions.store.dynamo.DynamoResidents;
import io.github.medassist.functions.store.dynamo.LocalCredentials;
import io.github.medassist.functions.store.dynamo.StreamEvents;
import io.github.medassist.functions.store.dynamo.Table;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Every threshold is told once, whatever the stream does. */
class AlertFunctionTest extends AlertTest {
  private static final String NOTHING_FAILED = "{\"batchItemFailures\":[]}";

  private static AlertFunction function;

  private final TestContext context = new TestContext();

  @BeforeAll
  static void makeFunction() {
    function = new AlertFunction(settings());
  }

  private void hand(StreamEvents.Change... batch) {
    assertThat(StreamEvents.hand(function, context, List.of(batch))).isEqualTo(NOTHING_FAILED);
  }

  @Test
  void belowTheThresholdNobodyIsTold() {
    hand(pays("below", THRESHOLD - 1));

    assertThat(alert("below", THRESHOLD)).isNull();
  }

  @Test
  void atTheThresholdAnAlertStands() {
    hand(pays("at", THRESHOLD));

    AlertItem item = alert("at", THRESHOLD);
    assertThat(item.isReached()).isTrue();
    Alert alert = item.alert();
    assertThat(alert.id()).isEqualTo("at.2023.500000");
    assertThat(alert.region()).isEqualTo("210921");
    assertThat(alert.category().category()).isEqualTo(Category.SUBSISTENCE_ALLOWANCE);
    assertThat(alert.threshold()).isEqualTo(THRESHOLD);
    assertThat(alert.ownPayment()).isEqualTo(THRESHOLD);
    assertThat(alert.reachedOn()).isEqualTo("2023-06-01T09:30:00+08:00");
    assertThat(alert.cite()).hasToString("阜蒙政办发〔2022〕9号 二(三)1");
    assertThat(alert.care())
        .containsEntry(Care.INPATIENT, CareTotal.of(1, 2 * THRESHOLD, THRESHOLD, 0, 0, 0))
        .containsKeys(Care.CHRONIC_OUTPATIENT, Care.HIGH_VALUE_DRUG)
        .doesNotContainKey(Care.OUTPATIENT);
  }

  @Test
  void nameAndIdNumberGoWithItSealed() {
    hand(pays("sealed", THRESHOLD));

    AlertItem item = alert("sealed", THRESHOLD);
    assertThat(Basics.open(identity, "sealed", item.identity()).name()).isEqualTo(NAME);
    assertThat(DynamoAlerts.SCHEMA.itemToMap(item, true).get("record").s())
        .doesNotContain(ID_NUMBER, NAME);
  }

  @Test
  void whatComesAfterTheCrossingTellsNobodyAgain() {
    hand(pays("once", THRESHOLD - 1));
    hand(pays("once", THRESHOLD + 1));
    AlertItem first = alert("once", THRESHOLD);

    hand(pays("once", THRESHOLD + 2));
    hand(pays("once", THRESHOLD + 1));

    assertThat(attributes(alert("once", THRESHOLD))).isEqualTo(attributes(first));
  }

  @Test
  void aBatchThatComesTwiceChangesNothing() {
    StreamEvents.Change[] batch = {
      pays("twice", THRESHOLD - 1), pays("twice", THRESHOLD), pays("twice", THRESHOLD + 1)
    };
    hand(batch);
    AlertItem first = alert("twice", THRESHOLD);

    hand(batch);

    assertThat(attributes(alert("twice", THRESHOLD))).isEqualTo(attributes(first));
  }

  @Test
  void aReversalTakesItBack() {
    hand(pays("back", THRESHOLD));
    hand(pays("back", THRESHOLD - 1));

    AlertItem item = alert("back", THRESHOLD);
    assertThat(item.state()).isEqualTo(AlertItem.State.WITHDRAWN);
    assertThat(item.alert().ownPayment()).isEqualTo(THRESHOLD - 1);
    assertThat(DynamoAlerts.SCHEMA.itemToMap(item, true))
        .doesNotContainKeys(Table.INDEX_PARTITION, Table.INDEX_SORT);
  }

  @Test
  void aReversalThatLeavesNothingOfTheYearTakesItBack() {
    hand(pays("emptied", THRESHOLD));
    hand(becomes(person("emptied", "210921", Category.SUBSISTENCE_ALLOWANCE, Map.of(2022, 100L))));

    assertThat(alert("emptied", THRESHOLD).isReached()).isFalse();
  }

  @Test
  void anOlderChangeAfterANewerOneResurrectsNothing() {
    StreamEvents.Change reached = pays("older", THRESHOLD);
    StreamEvents.Change reversed = pays("older", THRESHOLD - 1);

    hand(reversed);
    hand(reached);
    assertThat(alert("older", THRESHOLD)).isNull();

    StreamEvents.Change again = pays("older", THRESHOLD);
    hand(again);
    StreamEvents.Change reversedAgain = pays("older", 0);
    hand(reversedAgain);
    AlertItem takenBack = alert("older", THRESHOLD);
    hand(reached, reversed, again);
    assertThat(attributes(alert("older", THRESHOLD))).isEqualTo(attributes(takenBack));
  }

  @Test
  void anOlderReversalAfterANewerCrossingTakesNothingBack() {
    hand(pays("crossed", THRESHOLD));
    StreamEvents.Change reversed = pays("crossed", 0);
    StreamEvents.Change crossed = pays("crossed", THRESHOLD);

    hand(crossed, reversed);

    assertThat(alert("crossed", THRESHOLD).isReached()).isTrue();
  }

  @Test
  void aSecondCrossingAfterAReversalIsToldAgain() {
    hand(pays("again", THRESHOLD));
    AlertItem first = alert("again", THRESHOLD);
    hand(pays("again", 0));
    hand(pays("again", THRESHOLD + 1));

    AlertItem second = alert("again", THRESHOLD);
    assertThat(second.isReached()).isTrue();
    assertThat(second.snapshot()).isGreaterThan(first.snapshot());
    assertThat(second.alert().toldOn()).isGreaterThan(first.alert().toldOn());
    assertThat(second.alert().ownPayment()).isEqualTo(THRESHOLD + 1);
  }

  @Test
  void aCategoryThatLowersTheThresholdIsEnough() {
    hand(pays("lowered", Category.NONE, THRESHOLD));
    assertThat(alert("lowered", THRESHOLD)).isNull();

    hand(pays("lowered", Category.SUBSISTENCE_ALLOWANCE, THRESHOLD));

    assertThat(alert("lowered", THRESHOLD).isReached()).isTrue();
  }

  @Test
  void aCategoryThatRaisesTheThresholdLeavesWhatStood() {
    hand(pays("raised", THRESHOLD));
    AlertItem first = alert("raised", THRESHOLD);

    hand(pays("raised", Category.NONE, THRESHOLD));

    assertThat(attributes(alert("raised", THRESHOLD))).isEqualTo(attributes(first));
    assertThat(alert("raised", OTHER_THRESHOLD)).isNull();
  }

  @Test
  void eachOfTwoThresholdsIsToldAndTakenBackForItself() {
    hand(pays("two", THRESHOLD));
    hand(pays("two", Category.NONE, OTHER_THRESHOLD));
    assertThat(alert("two", THRESHOLD).isReached()).isTrue();
    assertThat(alert("two", OTHER_THRESHOLD).isReached()).isTrue();

    hand(pays("two", Category.NONE, OTHER_THRESHOLD - 1));
    assertThat(alert("two", THRESHOLD).isReached()).isTrue();
    assertThat(alert("two", OTHER_THRESHOLD).isReached()).isFalse();

    hand(pays("two", Category.NONE, THRESHOLD - 1));
    assertThat(alert("two", THRESHOLD).isReached()).isFalse();
  }

  @Test
  void eachYearIsToldForItself() {
    hand(
        becomes(
            person(
                "years",
                "210921",
                Category.SUBSISTENCE_ALLOWANCE,
                Map.of(2023, THRESHOLD, 2024, THRESHOLD, 2025, 1L))));

    assertThat(alert("years", 2023, THRESHOLD).isReached()).isTrue();
    assertThat(alert("years", 2024, THRESHOLD).isReached()).isTrue();
    assertThat(alert("years", 2025, THRESHOLD)).isNull();
  }

  @Test
  void whereNoDocumentHasAThresholdNobodyIsTold() {
    hand(
        becomes(
            person("unknown", "140000", Category.SUBSISTENCE_ALLOWANCE, Map.of(2022, 90_000_000L))),
        becomes(
            person("nowhere", "330100", Category.SUBSISTENCE_ALLOWANCE, Map.of(2023, THRESHOLD))),
        becomes(
            person("never", "210921", Category.SUBSISTENCE_ALLOWANCE, Map.of(1999, THRESHOLD))));

    for (String ref : List.of("unknown", "nowhere", "never")) {
      assertThat(store.alerts().reached(ref)).isEmpty();
    }
  }

  @Test
  void oneToldInAnotherRegionIsNotToldAgainInTheNext() {
    hand(pays("moved", THRESHOLD));
    AlertItem first = alert("moved", THRESHOLD);
    ResidentItem before = residents.item("moved");
    residents.save(
        person("moved", "990001", Category.SUBSISTENCE_ALLOWANCE, Map.of(2023, THRESHOLD)));

    hand(StreamEvents.of(before, residents.item("moved")));

    assertThat(attributes(alert("moved", THRESHOLD))).isEqualTo(attributes(first));
  }

  @Test
  void whoIsDeletedMeanwhileIsPassedOver() {
    StreamEvents.Change reached = pays("deleted", THRESHOLD);
    ResidentItem item = residents.item("deleted");
    snapshots.deleteItem(item);

    hand(reached, StreamEvents.of(item, null));

    assertThat(alert("deleted", THRESHOLD)).isNull();
  }

  @Test
  void otherItemsArePassedOver() {
    Map<String, AttributeValue> settlement =
        Map.of(
            "pk", AttributeValue.fromS("SETTLEMENT#s"), "sk", AttributeValue.fromS("SETTLEMENT"));

    hand(StreamEvents.of(null, settlement));
  }

  @Test
  void underConcurrencyAThresholdIsToldOnce() throws Exception {
    List<StreamEvents.Change> changes = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      changes.add(pays("raced", THRESHOLD + i));
    }

    handAtOnce(changes);

    assertThat(alert("raced", THRESHOLD).snapshot()).isEqualTo(residents.item("raced").version());
    assertThat(states("raced")).containsExactly(AlertItem.State.REACHED);
  }

  @Test
  void aDecisionThatIsOvertakenIsMadeAnew() {
    StreamEvents.Change reached = pays("overtaken", THRESHOLD);
    AtomicInteger asked = new AtomicInteger();
    Clock clock =
        new Clock() {
          @Override
          public Instant instant() {
            // The second time is between reading the snapshot and writing the alert.
            if (asked.incrementAndGet() == 2) {
              hand(pays("overtaken", 0));
            }
            return Instant.now();
          }

          @Override
          public long millis() {
            return System.currentTimeMillis();
          }

          @Override
          public ZoneId getZone() {
            return Settings.CHINA;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            throw new IllegalStateException("nobody asks for another zone");
          }
        };
    Settings settings = settings();
    AlertFunction slow =
        new AlertFunction(
            new Settings(
                settings.table(), settings.store(), null, settings.secrets(), null, clock));

    assertThat(StreamEvents.hand(slow, context, List.of(reached))).isEqualTo(NOTHING_FAILED);

    assertThat(asked).hasValueGreaterThan(2);
    assertThat(alert("overtaken", THRESHOLD)).isNull();
  }

  /**
   * Each change comes, but in any order, by several readers, and while the person goes on paying.
   */
  @RepeatedTest(8)
  void whateverTheOrderTheLastSnapshotDecides(RepetitionInfo repetition) throws Exception {
    Random random = new Random(repetition.getCurrentRepetition());
    String ref = "any-order-" + repetition.getCurrentRepetition();
    for (int round = 0; round < 3; round++) {
      List<StreamEvents.Change> early = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        early.add(pays(ref, random.nextBoolean() ? THRESHOLD : THRESHOLD - 1));
      }
      Collections.shuffle(early, random);
      List<StreamEvents.Change> late = new ArrayList<>();
      Thread payer =
          new Thread(
              () -> {
                for (int i = 0; i < 5; i++) {
                  late.add(pays(ref, random.nextBoolean() ? THRESHOLD : THRESHOLD - 1));
                }
              });
      payer.start();
      handAtOnce(early);
      payer.join();
      Collections.shuffle(late, random);
      handAtOnce(late);

      boolean reached =
          residents.find(ref).orElseThrow().account(2023).ownPayment(Care.INPATIENT) >= THRESHOLD;
      AlertItem item = alert(ref, THRESHOLD);
      assertThat(item != null && item.isReached()).isEqualTo(reached);
    }
    List<AlertItem.State> states = states(ref);
    for (int i = 0; i < states.size(); i++) {
      assertThat(states.get(i))
          .isEqualTo(i % 2 == 0 ? AlertItem.State.REACHED : AlertItem.State.WITHDRAWN);
    }
  }

  private static void handAtOnce(List<StreamEvents.Change> changes) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Callable<String>> calls = new ArrayList<>();
      for (StreamEvents.Change each : changes) {
        calls.add(() -> StreamEvents.hand(function, new TestContext(), List.of(each)));
      }
      for (Future<String> each : pool.invokeAll(calls)) {
        assertThat(each.get()).isEqualTo(NOTHING_FAILED);
      }
    } finally {
      pool.shutdown();
    }
  }

  /** The states that the table's own stream has of the person's one alert, in order. */
  private static Map<String, AttributeValue> attributes(AlertItem item) {
    return DynamoAlerts.SCHEMA.itemToMap(item, true);
  }

  private static List<AlertItem.State> states(String ref) {
    List<AlertItem.State> states = new ArrayList<>();
    try (DynamoDbStreamsClient streams =
        DynamoDbStreamsClient.builder()
            .httpClientBuilder(AwsCrtHttpClient.builder())
            .endpointOverride(settings().store())
            .region(Region.CN_NORTH_1)
            .credentialsProvider(LocalCredentials.PROVIDER)
            .build()) {
      String stream = client.describeTable(d -> d.tableName("medassist")).table().latestStreamArn();
      String shard =
          streams
              .describeStream(d -> d.streamArn(stream))
              .streamDescription()
              .shards()
              .get(0)
              .shardId();
      String next =
          streams
              .getShardIterator(
                  get ->
                      get.streamArn(stream)
                          .shardId(shard)
                          .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
              .shardIterator();
      for (int empty = 0; empty < 2; ) {
        String at = next;
        GetRecordsResponse read = streams.getRecords(get -> get.shardIterator(at));
        empty = read.records().isEmpty() ? empty + 1 : 0;
        for (Record each : read.records()) {
          Map<String, AttributeValue> keys = each.dynamodb().keys();
          if (keys.get("pk").s().equals(DynamoResidents.key(ref))
              && keys.get("sk").s().startsWith(DynamoAlerts.KIND)) {
            states.add(DynamoAlerts.SCHEMA.mapToItem(each.dynamodb().newImage()).state());
          }
        }
        next = read.nextShardIterator();
      }
    }
    return states;
  }

  @Test
  void theFirstFailureIsNamedAndNothingAfterItIsTaken() {
    StreamEvents.Change first = pays("batch-1", THRESHOLD);
    ResidentItem item = residents.item("batch-1");
    StreamEvents.Change broken =
        StreamEvents.of(
            null, new ResidentItem("batch-2", "210921", "{\"" + ID_NUMBER, null, null, null, 1L));
    StreamEvents.Change last = pays("batch-3", THRESHOLD);

    String answer = StreamEvents.hand(function, context, List.of(first, broken, last));

    assertThat(answer)
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"" + broken.sequence() + "\"}]}");
    assertThat(alert(item.ref(), THRESHOLD)).isNotNull();
    assertThat(alert("batch-3", THRESHOLD)).isNull();
    assertThat(context.logged()).contains("ERROR").doesNotContain(ID_NUMBER);
  }
}
