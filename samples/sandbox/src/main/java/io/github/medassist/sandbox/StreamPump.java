// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.medassist.core.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Hands a table's stream to a function as Lambda's event source mapping does: the changes of a
 * shard in order and in batches, a shard after the one that it follows, and from the first failure
 * on again.
 */
final class StreamPump implements AutoCloseable {
  private static final int BATCH = 100;
  private static final long PAUSE_MILLIS = 200;
  private static final long STOP_MILLIS = 5_000;

  private final DynamoDbStreamsClient streams;
  private final String stream;
  private final RequestStreamHandler function;
  private final Consumer<String> log;
  private final Thread thread = new Thread(this::run, "stream-pump");

  /** The shards that are being read, with where to go on. */
  private final Map<String, String> iterators = new LinkedHashMap<>();

  /** All shards that were ever begun. */
  private final Set<String> begun = new HashSet<>();

  private volatile boolean stopping;

  /**
   * Makes a pump that does not yet run.
   *
   * @param stream the stream's ARN
   * @param log what takes the function's log
   */
  StreamPump(
      DynamoDbStreamsClient streams,
      String stream,
      RequestStreamHandler function,
      Consumer<String> log) {
    this.streams = streams;
    this.stream = stream;
    this.function = function;
    this.log = log;
  }

  /** Starts at the oldest change that the stream has. */
  void start() {
    thread.setDaemon(true);
    thread.start();
  }

  /** Stops after the batch in hand, and closes the client. */
  @Override
  public void close() {
    stopping = true;
    thread.interrupt();
    try {
      thread.join(STOP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    streams.close();
  }

  private void run() {
    while (!stopping) {
      boolean any = false;
      try {
        any = pump();
      } catch (RuntimeException e) {
        if (!stopping) {
          complain(e);
        }
        // An iterator has expired, or the store was away: what came already may come again.
        iterators.clear();
        begun.clear();
      }
      if (!any) {
        pause();
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      stopping = true;
    }
  }

  /** Names the class alone: a message may quote a change. */
  private void complain(Exception e) {
    log.accept("stream: " + e.getClass().getName() + "; the changes come again\n");
  }

  /** Reads each shard once; returns whether there was any change. */
  private boolean pump() {
    begin();
    boolean any = false;
    for (String shard : new ArrayList<>(iterators.keySet())) {
      GetRecordsResponse read =
          streams.getRecords(get -> get.shardIterator(iterators.get(shard)).limit(BATCH));
      String failed = read.records().isEmpty() ? null : hand(read.records());
      if (failed != null) {
        iterators.put(shard, iterator(shard, ShardIteratorType.AT_SEQUENCE_NUMBER, failed));
        return false;
      }
      if (read.nextShardIterator() == null) {
        iterators.remove(shard);
      } else {
        iterators.put(shard, read.nextShardIterator());
      }
      any |= !read.records().isEmpty();
    }
    return any;
  }

  /** Begins the shards that are new and whose parent, if it is still there, has been read out. */
  private void begin() {
    for (Shard shard : shards()) {
      String parent = shard.parentShardId();
      boolean waits = parent != null && iterators.containsKey(parent);
      if (!waits && begun.add(shard.shardId())) {
        iterators.put(
            shard.shardId(), iterator(shard.shardId(), ShardIteratorType.TRIM_HORIZON, null));
      }
    }
  }

  private List<Shard> shards() {
    List<Shard> shards = new ArrayList<>();
    String last = null;
    do {
      String from = last;
      DescribeStreamResponse described =
          streams.describeStream(d -> d.streamArn(stream).exclusiveStartShardId(from));
      shards.addAll(described.streamDescription().shards());
      last = described.streamDescription().lastEvaluatedShardId();
    } while (last != null);
    return shards;
  }

  private String iterator(String shard, ShardIteratorType type, @Nullable String sequence) {
    return streams
        .getShardIterator(
            get ->
                get.streamArn(stream)
                    .shardId(shard)
                    .shardIteratorType(type)
                    .sequenceNumber(sequence))
        .shardIterator();
  }

  /**
   * Hands a batch over and returns the first change that failed, or null if none did; the batch's
   * first if the function broke.
   */
  private @Nullable String hand(List<Record> records) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      function.handleRequest(
          new ByteArrayInputStream(StreamEvent.write(stream, records)),
          answer,
          new LambdaContext(
              UUID.randomUUID().toString(), function.getClass().getSimpleName(), log));
      List<Json> failures =
          Json.read(answer.toByteArray()).members().required("batchItemFailures").elements();
      return failures.isEmpty()
          ? null
          : failures.get(0).members().required("itemIdentifier").string();
    } catch (IOException | RuntimeException e) {
      complain(e);
      return records.get(0).dynamodb().sequenceNumber();
    }
  }
}
