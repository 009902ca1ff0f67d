// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.enrollment;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Citation;
import io.github.medassist.core.policy.Status;
import io.github.medassist.core.resident.Basis;
import io.github.medassist.core.standing.Standing;
import io.github.medassist.core.standing.Waiting;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes an enrolment as the API has it, and reads it back. Members that it does not know are
 * passed over.
 */
public final class EnrollmentJson {
  private EnrollmentJson() {}

  /** Writes {@code enrollment}. */
  public static void write(JsonWriter writer, Enrollment enrollment) throws IOException {
    Standing standing = enrollment.standing();
    writer.beginObject();
    writer.name("resident").value(enrollment.resident);
    writer.name("year").value(enrollment.year);
    writer.name("status").value(word(standing.status()));
    writer.name("scheme").value(word(standing.scheme()));
    writer.name("region").beginObject();
    writer.name("code").value(enrollment.region);
    writer.name("name").value(enrollment.regionName.zh());
    writer.name("nameEn").value(enrollment.regionName.en());
    writer.endObject();
    writer.name("coverage");
    standing.writeCoverage(writer);
    writer.name("waiting");
    Waiting.write(writer, standing.waiting());
    enrollment.basis.write(writer);
    writer.name("premium");
    premium(writer, enrollment.premium);
    writer.name("collection");
    collection(writer, enrollment.collection);
    writer.endObject();
  }

  private static void premium(JsonWriter writer, Enrollment.@Nullable Premium premium)
      throws IOException {
    if (premium == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("standard").value(premium.amounts.standard);
    writer.name("atLeast").value(premium.amounts.atLeast);
    writer.name("subsidy").value(premium.amounts.subsidy);
    writer.name("due").value(premium.due());
    writer.name("paid").value(premium.paid);
    writer.name("supplement").value(premium.amounts.supplement);
    status(writer, premium.unchecked);
    writer.name("cite");
    Citation.write(writer, premium.cite);
    writer.name("subsidyCite");
    Citation.write(writer, premium.subsidyCite);
    writer.name("note").value(premium.note == null ? null : premium.note.zh());
    writer.name("noteEn").value(premium.note == null ? null : premium.note.en());
    writer.endObject();
  }

  private static void collection(JsonWriter writer, Enrollment.@Nullable Collection collection)
      throws IOException {
    if (collection == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    day(writer, "from", collection.from);
    day(writer, "to", collection.to);
    writer.name("channels").beginArray();
    for (Text channel : collection.channels) {
      writer.value(channel.zh());
    }
    writer.endArray();
    writer.name("channelsEn").beginArray();
    for (Text channel : collection.channels) {
      writer.value(channel.en());
    }
    writer.endArray();
    writer.name("cite");
    Citation.write(writer, collection.cite);
    writer.endObject();
  }

  private static @Nullable String word(@Nullable Enum<?> word) {
    return word == null ? null : word.name();
  }

  private static void status(JsonWriter writer, boolean unchecked) throws IOException {
    writer.name("status").value((unchecked ? Status.UNCHECKED : Status.PUBLISHED).word());
  }

  private static void day(JsonWriter writer, String name, @Nullable Day day) throws IOException {
    writer.name(name).value(day == null ? null : day.toString());
  }

  /**
   * Reads an enrolment.
   *
   * @throws io.github.medassist.core.problem.InvalidInputException if it has another shape, with
   *     the place
   */
  public static Enrollment read(Json json) {
    Json.Members members = json.members();
    Json.Members region = members.required("region").members();
    Json premium = members.optional("premium");
    Json collection = members.optional("collection");
    return new Enrollment(
        members.required("resident").string(),
        members.required("year").number(1, 9999),
        region.required("code").string(),
        Text.of(region.required("name").string(), region.required("nameEn").string()),
        Basis.read(members),
        premium == null ? null : premium(premium.members()),
        collection == null ? null : collection(collection.members()));
  }

  private static Enrollment.Premium premium(Json.Members members) {
    Json note = members.optional("note");
    Json atLeast = members.optional("atLeast");
    return new Enrollment.Premium(
        new Enrollment.Premium.Amounts(
            fen(members.optional("standard")),
            fen(members.optional("subsidy")),
            fen(members.optional("supplement")),
            atLeast != null && atLeast.flag()),
        members.required("paid").flag(),
        Status.of(members.required("status")) == Status.UNCHECKED,
        Citation.readOptional(members.optional("cite")),
        Citation.readOptional(members.optional("subsidyCite")),
        note == null ? null : Text.of(note.string(), members.required("noteEn").string()));
  }

  private static Enrollment.Collection collection(Json.Members members) {
    List<String> zh = members.required("channels").strings();
    List<String> en = members.required("channelsEn").strings();
    List<Text> channels = new ArrayList<>();
    for (int i = 0; i < zh.size() && i < en.size(); i++) {
      channels.add(Text.of(zh.get(i), en.get(i)));
    }
    Json from = members.optional("from");
    Json to = members.optional("to");
    return new Enrollment.Collection(
        from == null ? null : from.day(),
        to == null ? null : to.day(),
        Collections.unmodifiableList(channels),
        Citation.readOptional(members.optional("cite")));
  }

  private static @Nullable Long fen(@Nullable Json json) {
    return json == null ? null : (Long) json.fen();
  }
}
