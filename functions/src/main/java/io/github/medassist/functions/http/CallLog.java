// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Tells of each call in one line of log and one of metrics, in CloudWatch's embedded metric format.
 * Only what stands here is ever told: no path, query, header, body or claim, which may be personal.
 */
public final class CallLog {
  /** The metrics' namespace. */
  public static final String NAMESPACE = "Medassist";

  /** The metrics' dimension: the function's name. */
  public static final String FUNCTION = "Function";

  /** Counts what was answered with a status of 500 or more. */
  public static final String FAILED = "Failed";

  /** Counts what was answered with a status from 400 to 499. */
  public static final String REFUSED = "Refused";

  /** Counts the first calls of their environments. */
  public static final String COLD_START = "ColdStart";

  private static final String LATENCY = "Latency";

  private final AtomicBoolean cold = new AtomicBoolean(true);

  /** Makes the log of one function. */
  public CallLog() {}

  /** A call that is under way. */
  public final class OngoingCall {
    private final Context context;
    private final boolean first = cold.getAndSet(false);
    private final long start = System.nanoTime();

    private OngoingCall(Context context) {
      this.context = context;
    }

    /**
     * Writes both lines.
     *
     * @param route the route's method and path with variables in braces, or what else calls
     * @param requestId the id that the gateway's log has too
     * @param traceId the id that the caller was told
     * @param status the HTTP status
     * @param code the problem's code, or null if there was none
     */
    public void end(
        String route, String requestId, String traceId, int status, @Nullable String code) {
      CallRecord record =
          new CallRecord(
              context.getFunctionName(),
              route,
              requestId,
              traceId,
              status,
              code,
              new Timing(
                  Instant.now(),
                  TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start) / 1_000.0,
                  first));
      context.getLogger().log(record.call());
      context.getLogger().log(record.metrics());
    }
  }

  /** When a call ended, how long it took, and whether it was its environment's first. */
  private record Timing(Instant end, double millis, boolean first) {}

  /** What is told of a call. */
  private record CallRecord(
      String function,
      String route,
      String requestId,
      String traceId,
      int status,
      @Nullable String code,
      Timing timing) {
    String call() {
      return line(
          writer -> {
            writer.name("timestamp").value(timing.end().toString());
            writer.name("level").value(status >= 500 ? "ERROR" : "INFO");
            writer.name("function").value(function);
            writer.name("route").value(route);
            writer.name("status").value(status);
            if (code != null) {
              writer.name("code").value(code);
            }
            writer.name("millis").value(timing.millis());
            writer.name("coldStart").value(timing.first());
            writer.name("requestId").value(requestId);
            writer.name("traceId").value(traceId);
          });
    }

    String metrics() {
      return line(this::metrics);
    }

    private void metrics(JsonWriter writer) throws IOException {
      writer.name("_aws").beginObject();
      writer.name("Timestamp").value(timing.end().toEpochMilli());
      writer.name("CloudWatchMetrics").beginArray().beginObject();
      writer.name("Namespace").value(NAMESPACE);
      writer.name("Dimensions").beginArray().beginArray().value(FUNCTION).endArray().endArray();
      writer.name("Metrics").beginArray();
      declare(writer, LATENCY, "Milliseconds");
      declare(writer, FAILED, "Count");
      declare(writer, REFUSED, "Count");
      declare(writer, COLD_START, "Count");
      writer.endArray().endObject().endArray().endObject();
      writer.name(FUNCTION).value(function);
      writer.name(LATENCY).value(timing.millis());
      writer.name(FAILED).value(status >= 500 ? 1 : 0);
      writer.name(REFUSED).value(status >= 400 && status < 500 ? 1 : 0);
      writer.name(COLD_START).value(timing.first() ? 1 : 0);
    }

    private static String line(Json.Body members) {
      byte[] line =
          Json.write(
              writer -> {
                writer.beginObject();
                members.writeTo(writer);
                writer.endObject();
              });
      return new String(line, StandardCharsets.UTF_8) + "\n";
    }
  }

  private static void declare(JsonWriter writer, String name, String unit) throws IOException {
    writer.beginObject();
    writer.name("Name").value(name);
    writer.name("Unit").value(unit);
    writer.endObject();
  }

  /** Makes lines as of a call and tells them nobody, so that the first call does not wait. */
  void rehearse() {
    CallRecord record =
        new CallRecord("", "", "", "", 200, null, new Timing(Instant.now(), 0.5, true));
    record.call();
    record.metrics();
  }

  /** Begins a call. */
  public OngoingCall begin(Context context) {
    return new OngoingCall(context);
  }
}
