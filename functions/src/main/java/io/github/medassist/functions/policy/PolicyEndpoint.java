package io.github.medassist.functions.policy;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.policy.Pack;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Day;
import io.github.medassist.functions.http.Endpoint;
import io.github.medassist.functions.http.HttpRequest;
import io.github.medassist.functions.http.HttpResponse;
import io.github.medassist.functions.http.RequestDates;
import java.io.IOException;
import java.util.List;
import javax.inject.Inject;
import okio.BufferedSink;

/** Answers {@code GET /v1/policies} and {@code GET /v1/policies/{region}?on=}. */
final class PolicyEndpoint implements Endpoint {
  private final Policies policies;
  private final RequestDates today;

  @Inject
  PolicyEndpoint(Policies policies, RequestDates today) {
    this.policies = policies;
    this.today = today;
  }

  @Override
  public HttpResponse answer(HttpRequest request) {
    String region = request.path().get("region");
    if (region == null) {
      return HttpResponse.ok(HttpResponse.PUBLIC, this::writeAll);
    }
    Day on = today.dayOf(request);
    List<Pack> packs = packs(region, on);
    return HttpResponse.ok(
        HttpResponse.PUBLIC,
        writer -> {
          writer.beginObject();
          writer.name("region").value(region);
          writer.name("on").value(on.toString());
          writer.name("packs").beginArray();
          for (Pack pack : packs) {
            writer.beginObject();
            writer.name("region").value(pack.region());
            writeAddress(writer, pack);
            // Byte for byte, so that the hash holds for what the caller keeps.
            try (BufferedSink sink = writer.name("pack").valueSink()) {
              sink.write(pack.json());
            }
            writer.endObject();
          }
          writer.endArray();
          writer.endObject();
        });
  }

  private List<Pack> packs(String region, Day on) {
    try {
      return policies.on(region, on).packs();
    } catch (InvalidInputException e) {
      throw e.code() == ProblemCode.DATE_NOT_COVERED
          ? new InvalidInputException(e.code(), "/on", e.remedy())
          : e;
    }
  }

  private void writeAll(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("policies").beginArray();
    for (String region : policies.packRegions()) {
      List<Pack> packs = policies.packs(region);
      writer.beginObject();
      writer.name("region").value(region);
      writer.name("name").value(packs.get(0).name().zh());
      writer.name("nameEn").value(packs.get(0).name().en());
      writer.name("packs").beginArray();
      for (Pack pack : packs) {
        writer.beginObject();
        writeAddress(writer, pack);
        writer.endObject();
      }
      writer.endArray();
      writer.endObject();
    }
    writer.endArray();
    writer.endObject();
  }

  private static void writeAddress(JsonWriter writer, Pack pack) throws IOException {
    writer.name("validFrom").value(pack.validFrom().toString());
    writer.name("validTo").value(pack.validTo() == null ? null : pack.validTo().toString());
    writer.name("lastKnown").value(pack.lastKnown() == null ? null : pack.lastKnown().toString());
    writer.name("sha256").value(pack.sha256());
  }
}
