// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.quota;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Benefit;
import io.github.medassist.core.policy.Citation;
import io.github.medassist.core.policy.Grounds;
import io.github.medassist.core.policy.Status;
import io.github.medassist.core.resident.Basis;
import io.github.medassist.core.resident.GrantOnApplication;
import io.github.medassist.core.value.Rate;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Layer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a quota as the API has it, and reads it back. Members that it does not know are passed
 * over.
 */
public final class QuotaJson {
  private QuotaJson() {}

  /** Writes {@code quota}. */
  public static void write(JsonWriter writer, Quota quota) throws IOException {
    writer.beginObject();
    writer.name("resident").value(quota.resident);
    writer.name("year").value(quota.year);
    writer.name("asOf").value(quota.asOf);
    quota.basis.write(writer);
    writer.name("quotas").beginArray();
    for (Quota.BenefitQuota entry : quota.quotas) {
      benefitQuota(writer, entry);
    }
    writer.endArray();
    writer.name("ownPayment").beginObject();
    for (Map.Entry<Care, Long> each : quota.ownPayment.entrySet()) {
      writer.name(each.getKey().name()).value(each.getValue());
    }
    writer.endObject();
    GrantOnApplication.writeAll(writer, quota.grants);
    writer.name("alert");
    alert(writer, quota.alert);
    writer.endObject();
  }

  private static void benefitQuota(JsonWriter writer, Quota.BenefitQuota entry) throws IOException {
    writer.beginObject();
    writer.name("benefit").value(entry.benefit());
    writer.name("name").value(entry.name().zh());
    writer.name("nameEn").value(entry.name().en());
    writer.name("layer").value(entry.layer().name());
    writer.name("limit").value(entry.limit());
    writer.name("unlimited").value(entry.unlimited());
    writer.name("used").value(entry.used());
    writer.name("remaining").value(entry.remaining());
    writer.name("deductible");
    if (entry.deductible() == null) {
      writer.nullValue();
    } else {
      writer.beginObject();
      writer.name("amount").value(entry.deductible());
      writer.name("met").value(entry.deductibleMet());
      writer.name("remaining").value(entry.deductibleRemaining());
      writer.endObject();
    }
    Rate rate = entry.rate();
    writer.name("rate").value(rate == null ? null : rate.toString());
    Rate most = entry.rateMax();
    if (most != null && !most.equals(rate)) {
      writer.name("rateMax").value(most.toString());
    }
    Text words = entry.rateText();
    if (words != null) {
      writer.name("rateText").value(words.zh());
      writer.name("rateTextEn").value(words.en());
    }
    reason(writer, entry.reason());
    writer.name("status").value(entry.status().word());
    readings(writer, entry.readings());
    writer.name("cite");
    Citation.write(writer, entry.cite());
    writer.endObject();
  }

  private static void alert(JsonWriter writer, Quota.@Nullable Alert alert) throws IOException {
    if (alert == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("threshold").value(alert.threshold);
    writer.name("ownPayment").value(alert.ownPayment);
    writer.name("reached").value(alert.reached());
    writer.name("distance").value(alert.distance());
    reason(writer, alert.reason);
    readings(writer, alert.readings);
    writer.name("cite");
    Citation.write(writer, alert.cite);
    writer.endObject();
  }

  private static void readings(JsonWriter writer, List<String> readings) throws IOException {
    writer.name("readings").beginArray();
    for (String reading : readings) {
      writer.value(reading);
    }
    writer.endArray();
  }

  private static void reason(JsonWriter writer, @Nullable Text reason) throws IOException {
    if (reason != null) {
      writer.name("reason").value(reason.zh());
      writer.name("reasonEn").value(reason.en());
    }
  }

  /**
   * Reads a quota.
   *
   * @throws io.github.medassist.core.problem.InvalidInputException if it has another shape, with
   *     the place
   */
  public static Quota read(Json json) {
    Json.Members members = json.members();
    List<Quota.BenefitQuota> entries = new ArrayList<>();
    for (Json entry : members.required("quotas").elements()) {
      Layer layer = entry.members().required("layer").wordIfKnown(Layer.values());
      // A layer that is newer than this reader takes nothing from what it knows of the others.
      if (layer != null) {
        entries.add(benefitQuota(entry.members(), layer));
      }
    }
    Map<Care, Long> ownPayment = new EnumMap<>(Care.class);
    Json.Members own = members.required("ownPayment").members();
    for (Care care : Care.values()) {
      Json fen = own.optional(care.name());
      ownPayment.put(care, fen == null ? 0 : fen.fen());
    }
    Json alert = members.optional("alert");
    List<GrantOnApplication> grants = GrantOnApplication.readAll(members);
    return new Quota(
        members.required("resident").string(),
        members.required("year").number(1, 9999),
        members.required("asOf").string(),
        Basis.read(members),
        Collections.unmodifiableList(entries),
        Collections.unmodifiableMap(ownPayment),
        grants,
        alert == null ? null : alert(alert.members()));
  }

  private static Quota.BenefitQuota benefitQuota(Json.Members members, Layer layer) {
    long base = 0;
    Long deductible = null;
    Json deductibleJson = members.optional("deductible");
    if (deductibleJson != null) {
      Json.Members parts = deductibleJson.members();
      deductible = parts.required("amount").fen();
      base = parts.required("met").fen();
    }
    Json rate = members.optional("rate");
    Json rateMax = members.optional("rateMax");
    Rate least = rate == null ? null : rate.rate();
    Rate most = rateMax == null ? least : rateMax.rate();
    return new Quota.BenefitQuota(
        Benefit.named(
            members.required("benefit").string(),
            Text.of(members.required("name").string(), members.required("nameEn").string()),
            layer),
        new Quota.Limit(
            fen(members.optional("limit")),
            members.required("unlimited").flag(),
            members.required("used").fen(),
            fen(members.optional("remaining"))),
        deductible,
        base,
        new Quota.Rates(least, most),
        reason(members),
        new Grounds(
            Citation.read(members.required("cite")),
            Status.of(members.required("status")),
            members.required("readings").strings()));
  }

  private static Quota.Alert alert(Json.Members members) {
    return new Quota.Alert(
        fen(members.optional("threshold")),
        members.required("ownPayment").fen(),
        reason(members),
        members.required("readings").strings(),
        Citation.read(members.required("cite")));
  }

  private static @Nullable Text reason(Json.Members members) {
    Json reason = members.optional("reason");
    return reason == null ? null : Text.of(reason.string(), members.required("reasonEn").string());
  }

  private static @Nullable Long fen(@Nullable Json json) {
    return json == null ? null : (Long) json.fen();
  }
}
