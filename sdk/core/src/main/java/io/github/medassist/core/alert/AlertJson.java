// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.alert;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Citation;
import io.github.medassist.core.resident.AppliedCategory;
import io.github.medassist.core.resident.CareTotal;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Scheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes an alert as the API has it, and reads it back. Members that it does not know are passed
 * over.
 */
public final class AlertJson {
  private AlertJson() {}

  /** Writes {@code alert}; name and ID number only if it has them. */
  public static void write(JsonWriter writer, Alert alert) throws IOException {
    writer.beginObject();
    writer.name("id").value(alert.id());
    writer.name("resident").value(alert.resident());
    if (alert.name() != null) {
      writer.name("name").value(alert.name());
    }
    if (alert.idNumber() != null) {
      writer.name("idNumber").value(alert.idNumber());
    }
    writer.name("region").value(alert.region());
    writer.name("year").value(alert.year());
    writer.name("category");
    alert.category().write(writer);
    Scheme scheme = alert.scheme();
    writer.name("scheme").value(scheme == null ? null : scheme.name());
    writer.name("threshold").value(alert.threshold());
    writer.name("ownPayment").value(alert.ownPayment());
    writer.name("reachedOn").value(alert.reachedOn());
    writer.name("toldOn").value(alert.toldOn());
    writer.name("care").beginObject();
    for (Map.Entry<Care, CareTotal> each : alert.care().entrySet()) {
      writer.name(each.getKey().name());
      total(writer, each.getValue());
    }
    writer.endObject();
    writer.name("to").beginArray();
    for (Text each : alert.to()) {
      writer.beginObject();
      writer.name("name").value(each.zh());
      writer.name("nameEn").value(each.en());
      writer.endObject();
    }
    writer.endArray();
    writer.name("readings").beginArray();
    for (String reading : alert.readings()) {
      writer.value(reading);
    }
    writer.endArray();
    writer.name("cite");
    Citation.write(writer, alert.cite());
    writer.endObject();
  }

  private static void total(JsonWriter writer, CareTotal total) throws IOException {
    writer.beginObject();
    writer.name("visits").value(total.visits());
    writer.name("total").value(total.total());
    writer.name("paid").beginObject();
    for (Layer layer : Layer.values()) {
      writer.name(layer.name()).value(total.paid(layer));
    }
    writer.endObject();
    writer.name("other").value(total.other());
    writer.name("ownPayment").value(total.ownPayment());
    writer.endObject();
  }

  /**
   * Reads an alert.
   *
   * @throws io.github.medassist.core.problem.InvalidInputException if it has another shape, with
   *     the place
   */
  public static Alert read(Json json) {
    Json.Members members = json.members();
    Map<Care, CareTotal> care = new EnumMap<>(Care.class);
    for (Map.Entry<String, Json> each : members.required("care").members().all().entrySet()) {
      Care known = Json.wordIfKnown(each.getKey(), Care.values());
      if (known != null) {
        care.put(known, total(each.getValue().members()));
      }
    }
    List<Text> to = new ArrayList<>();
    for (Json each : members.required("to").elements()) {
      Json.Members names = each.members();
      to.add(Text.of(names.required("name").string(), names.required("nameEn").string()));
    }
    return new Alert(
        new Alert.Person(
            members.required("resident").string(),
            string(members.optional("name")),
            string(members.optional("idNumber"))),
        new Alert.Insured(
            members.required("region").string(),
            AppliedCategory.read(members.required("category")),
            members.required("scheme").wordIfKnown(Scheme.values())),
        members.required("year").number(1, 9999),
        new Alert.Threshold(
            members.required("threshold").fen(),
            Collections.unmodifiableList(to),
            members.required("readings").strings(),
            Citation.read(members.required("cite"))),
        members.required("reachedOn").string(),
        members.required("toldOn").string(),
        Collections.unmodifiableMap(care));
  }

  private static CareTotal total(Json.Members members) {
    Json.Members paid = members.required("paid").members();
    return CareTotal.of(
        members.required("visits").number(0, Integer.MAX_VALUE),
        members.required("total").fen(),
        paid.required(Layer.BASIC.name()).fen(),
        paid.required(Layer.CRITICAL_ILLNESS.name()).fen(),
        paid.required(Layer.ASSISTANCE.name()).fen(),
        members.required("other").fen());
  }

  private static @Nullable String string(@Nullable Json json) {
    return json == null ? null : json.string();
  }
}
