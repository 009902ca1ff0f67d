// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.alert;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dagger.BindsInstance;
import dagger.Component;
import io.github.medassist.core.json.Json;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.http.CallLog;
import io.github.medassist.functions.http.ErrorLog;
import io.github.medassist.functions.policy.PolicyModule;
import io.github.medassist.functions.store.Deadline;
import io.github.medassist.functions.store.Store;
import io.github.medassist.functions.store.StoreModule;
import io.github.medassist.functions.store.dynamo.DynamoStore;
import io.github.medassist.functions.store.dynamo.StreamRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * The function behind the table's stream. It answers with the first change that failed ({@code
 * ReportBatchItemFailures}): that one and all after it come again, in their order.
 */
public final class AlertFunction implements RequestStreamHandler {
  private final CallLog log = new CallLog();
  private final AlertStream stream;

  /** Makes the function from its environment. */
  public AlertFunction() {
    this(Settings.of(System.getenv()));
  }

  /** Makes the function from {@code settings}. */
  public AlertFunction(Settings settings) {
    this(settings, DynamoStore.of(settings));
  }

  /** Makes the function from {@code settings} over {@code store}. */
  public AlertFunction(Settings settings, Store store) {
    this.stream = DaggerAlertFunction_Graph.factory().of(settings, store).stream();
    stream.prime();
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    CallLog.OngoingCall call = log.begin(context);
    Deadline.begin(context.getRemainingTimeInMillis());
    String failed;
    try {
      failed = failed(Json.read(input.readAllBytes()), context);
    } finally {
      Deadline.end();
    }
    output.write(
        Json.write(
            writer -> {
              writer.beginObject();
              writer.name("batchItemFailures").beginArray();
              if (failed != null) {
                writer.beginObject();
                writer.name("itemIdentifier").value(failed);
                writer.endObject();
              }
              writer.endArray();
              writer.endObject();
            }));
    String id = context.getAwsRequestId();
    call.end("stream", id, id, failed == null ? 200 : 500, null);
  }

  /** The first change that failed, after which none was processed, or null if none did. */
  private @Nullable String failed(Json event, Context context) {
    for (Json each : event.members().required("Records").elements()) {
      StreamRecord change = StreamRecord.read(each);
      try {
        stream.process(change);
      } catch (RuntimeException e) {
        ErrorLog.write(context, context.getAwsRequestId(), e);
        return change.sequenceNumber();
      }
    }
    return null;
  }

  @Singleton
  @Component(modules = {PolicyModule.class, StoreModule.class, AlertModule.class})
  interface Graph {
    AlertStream stream();

    @Component.Factory
    interface Factory {
      Graph of(@BindsInstance Settings settings, @BindsInstance Store store);
    }
  }
}
