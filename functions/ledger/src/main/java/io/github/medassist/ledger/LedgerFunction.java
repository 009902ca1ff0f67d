// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.squareup.moshi.JsonWriter;
import dagger.BindsInstance;
import dagger.Component;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.http.CallLog;
import io.github.medassist.functions.policy.PolicyModule;
import io.github.medassist.functions.store.Store;
import io.github.medassist.functions.store.StoreModule;
import io.github.medassist.functions.store.dynamo.DynamoStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Singleton;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * The function that imports a part of a ledger which lies in S3. Not behind the gateway: the agency
 * calls it, or a state machine does, with
 *
 * <pre>{@code {"bucket":"…","key":"…","year":2023,"on":"2023-06-01","from":2,"to":50001}}</pre>
 *
 * <p>{@code from} and {@code to} are rows as a spreadsheet counts, both included; the header is row
 * 1. The answer has the counts, and the first rejections. A part may be asked for again, and parts
 * at the same time: what is on record already is not written.
 */
public final class LedgerFunction implements RequestStreamHandler {
  /** As many as an answer holds; the rest is counted. */
  static final int MOST_REJECTIONS = 100;

  private final CallLog log = new CallLog();
  private final Ledger ledger;
  private final S3Client s3;

  /** Makes the function from its environment, over the region's S3. */
  public LedgerFunction() {
    this(
        ledger(Settings.of(System.getenv())),
        S3Client.builder().httpClientBuilder(AwsCrtHttpClient.builder()).build());
  }

  private LedgerFunction(Ledger ledger, S3Client s3) {
    this.ledger = ledger;
    this.s3 = s3;
  }

  /** Makes the function from {@code settings}, over the S3 that {@code s3} speaks to. */
  static LedgerFunction of(Settings settings, S3Client s3) {
    return new LedgerFunction(ledger(settings), s3);
  }

  private static Ledger ledger(Settings settings) {
    return DaggerLedgerFunction_Graph.factory().of(settings, DynamoStore.of(settings)).ledger();
  }

  @Singleton
  @Component(modules = {PolicyModule.class, StoreModule.class})
  interface Graph {
    Ledger ledger();

    @Component.Factory
    interface Factory {
      Graph of(@BindsInstance Settings settings, @BindsInstance Store store);
    }
  }

  private record Part(String bucket, String key, int year, Day on, int from, int to) {
    static Part read(Json json) {
      Json.Members members = json.members();
      Json from = members.required("from");
      Part part =
          new Part(
              members.required("bucket").string(),
              members.required("key").string(),
              members.required("year").number(1900, 9999),
              members.required("on").day(),
              from.number(1, Integer.MAX_VALUE),
              members.required("to").number(1, Integer.MAX_VALUE));
      members.end();
      if (part.to < part.from) {
        throw from.problem(
            ProblemCode.OUT_OF_BOUNDS,
            Text.of("起始行不得在结束行之后", "give a row that does not come after to"));
      }
      return part;
    }
  }

  /**
   * Imports the part that {@code input} names.
   *
   * @throws IOException if the object as a whole cannot be read, in one line that says how to mend
   *     it
   */
  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    CallLog.OngoingCall call = log.begin(context);
    int status = 500;
    try {
      output.write(report(Part.read(Json.read(input.readAllBytes()))));
      status = 200;
    } finally {
      String id = context.getAwsRequestId();
      call.end("part", id, id, status, null);
    }
  }

  private byte[] report(Part part) throws IOException {
    List<RowRejection> first = new ArrayList<>();
    ImportReport report = run(part, first);
    return Json.write(
        writer -> {
          writer.beginObject();
          writer.name("rows").value(report.rows());
          writer.name("created").value(report.created());
          writer.name("changed").value(report.changed());
          writer.name("unchanged").value(report.unchanged());
          writer.name("rejected").value(report.rejected());
          writer.name("rejections").beginArray();
          for (RowRejection each : first) {
            writer.beginObject();
            writer.name("row").value(each.row());
            writer.name("column").value(each.column());
            writer.name("reason").value(each.reason().zh());
            writer.name("reasonEn").value(each.reason().en());
            writer.endObject();
          }
          writer.endArray();
          write(writer, report.withoutPacks());
          writer.endObject();
        });
  }

  /** Names the places that answer from above; nothing where all have packs. */
  private static void write(JsonWriter writer, List<PlaceWithoutPacks> places) throws IOException {
    if (places.isEmpty()) {
      return;
    }
    writer.name("withoutPacks").beginArray();
    for (PlaceWithoutPacks each : places) {
      writer.beginObject();
      writer.name("code").value(each.code());
      writer.name("above").value(each.above());
      writer.name("rows").value(each.rows());
      writer.name("text").value(each.text().zh());
      writer.name("textEn").value(each.text().en());
      writer.endObject();
    }
    writer.endArray();
  }

  private ImportReport run(Part part, List<RowRejection> first) throws IOException {
    try (ResponseInputStream<GetObjectResponse> object =
        s3.getObject(get -> get.bucket(part.bucket()).key(part.key()))) {
      if (Ledger.isXlsx(Path.of(part.key()))) {
        return ofXlsx(object, part, first);
      }
      ImportReport report =
          ledger.importCsv(
              object,
              part.year(),
              part.on(),
              part.from(),
              part.to(),
              each -> keep(first, each),
              done -> {});
      // What comes after the part is not fetched.
      object.abort();
      return report;
    } catch (IOException e) {
      throw new IOException("s3://" + part.bucket() + "/" + part.key() + ": " + e.getMessage(), e);
    } catch (SdkException e) {
      throw new IOException(
          "s3://"
              + part.bucket()
              + "/"
              + part.key()
              + " cannot be read: see that it is there, and that this function may read it",
          e);
    }
  }

  /** An XLSX's directory stands at its end, so it is read from a file that goes away again. */
  private ImportReport ofXlsx(InputStream object, Part part, List<RowRejection> first)
      throws IOException {
    Path file = Files.createTempFile("ledger", ".xlsx");
    try {
      try (OutputStream out = Files.newOutputStream(file)) {
        object.transferTo(out);
      }
      return ledger.importFile(
          file,
          part.year(),
          part.on(),
          part.from(),
          part.to(),
          each -> keep(first, each),
          done -> {});
    } finally {
      Files.delete(file);
    }
  }

  private static void keep(List<RowRejection> first, RowRejection rejection) {
    if (first.size() < MOST_REJECTIONS) {
      first.add(rejection);
    }
  }
}
