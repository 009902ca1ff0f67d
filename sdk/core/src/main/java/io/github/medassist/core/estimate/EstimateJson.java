// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.estimate;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.AsKnownOn;
import io.github.medassist.core.policy.Benefit;
import io.github.medassist.core.policy.Citation;
import io.github.medassist.core.policy.Grounds;
import io.github.medassist.core.policy.Note;
import io.github.medassist.core.policy.Rule;
import io.github.medassist.core.policy.Status;
import io.github.medassist.core.policy.Terms;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.standing.Standing;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Range;
import io.github.medassist.core.value.Rate;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Layer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes an estimate as the API has it, and reads it back. Members that it does not know are passed
 * over.
 */
public final class EstimateJson {
  private EstimateJson() {}

  /** Writes {@code estimate}. */
  public static void write(JsonWriter writer, Estimate estimate) throws IOException {
    writer.beginObject();
    writer.name("outcome").value(estimate.outcome().name());
    Category category = estimate.category();
    writer.name("category").value(category == null ? null : category.name());
    Standing standing = estimate.standing();
    if (standing != null) {
      writer.name("standing");
      standing.write(writer);
    }
    writer.name("asKnownOn");
    AsKnownOn.write(writer, estimate.asKnownOn());
    strings(writer, "readings", estimate.readings());
    writer.name("total").value(estimate.total());
    writer.name("inScope").value(estimate.inScope());
    writer.name("layers").beginObject();
    for (Layer layer : Layer.values()) {
      writer.name(layer.name());
      range(writer, estimate.layer(layer));
    }
    writer.endObject();
    writer.name("patientPays");
    range(writer, estimate.patientPays());
    share(writer, "ofTotal", estimate.ofTotal(), estimate.ofTotalMax());
    share(writer, "ofInScope", estimate.ofInScope(), estimate.ofInScopeMax());
    writer.name("steps").beginArray();
    for (Step step : estimate.steps()) {
      step(writer, step);
    }
    writer.endArray();
    writer.name("notes").beginArray();
    for (Note note : estimate.notes()) {
      writer.beginObject();
      writer.name("id").value(note.id());
      text(writer, "name", note.name());
      text(writer, "text", note.text());
      writer.name("cite");
      Citation.write(writer, note.cite());
      writer.endObject();
    }
    writer.endArray();
    writer.name("ifReferred");
    Estimate ifReferred = estimate.ifReferred();
    if (ifReferred == null) {
      writer.nullValue();
    } else {
      write(writer, ifReferred);
    }
    writer.name("otherReadings").beginArray();
    for (OtherReading each : estimate.otherReadings()) {
      each.write(writer);
    }
    writer.endArray();
    writer.name("receipt");
    estimate.receipt().write(writer);
    writer.endObject();
  }

  private static void step(JsonWriter writer, Step step) throws IOException {
    writer.beginObject();
    writer.name("benefit").value(step.benefit());
    text(writer, "name", step.name());
    writer.name("layer").value(step.layer().name());
    writer.name("state").value(step.state().name());
    writer.name("pays");
    range(writer, step.pays());
    Range base = step.base();
    writer.name("base");
    if (base == null || base.isExact()) {
      writer.value(base == null ? null : (Long) base.min());
    } else {
      range(writer, base);
    }
    writer.name("deductible").value(step.deductible());
    Rate rate = step.rate();
    writer.name("rate").value(rate == null ? null : rate.toString());
    Rate rateMax = step.rateMax();
    if (rateMax != null && !rateMax.equals(rate)) {
      writer.name("rateMax").value(rateMax.toString());
    }
    List<RatePart> parts = step.rateParts();
    if (!parts.isEmpty()) {
      writer.name("slices").beginArray();
      for (RatePart part : parts) {
        ratePart(writer, part);
      }
      writer.endArray();
    }
    writer.name("limit").value(step.limit());
    writer.name("limitLeft").value(step.limitLeft());
    writer.name("onApplication").value(step.onApplication());
    writer.name("cite");
    Citation.write(writer, step.cite());
    writer.name("from").value(step.from());
    strings(writer, "readings", step.readings());
    writer.name("status").value(step.status().word());
    optionalText(writer, "reason", step.reason());
    optionalText(writer, "note", step.note());
    Range ifReferred = step.ifReferred();
    if (ifReferred != null) {
      writer.name("ifReferred");
      range(writer, ifReferred);
    }
    text(writer, "text", step.text());
    writer.endObject();
  }

  private static void ratePart(JsonWriter writer, RatePart part) throws IOException {
    writer.beginObject();
    writer.name("of").value(part.of().name());
    writer.name("above").value(part.above());
    writer.name("amount");
    range(writer, part.amount());
    writer.name("rate").value(part.rate().toString());
    writer.name("rateMax").value(part.rateMax().toString());
    writer.endObject();
  }

  private static void share(
      JsonWriter writer, String name, @Nullable Rate least, @Nullable Rate most)
      throws IOException {
    writer.name(name).value(least == null ? null : least.fourPlaces());
    if (most != null && !most.equals(least)) {
      writer.name(name + "Max").value(most.fourPlaces());
    }
  }

  private static void range(JsonWriter writer, @Nullable Range range) throws IOException {
    if (range == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("min").value(range.min());
    writer.name("max").value(range.max());
    writer.endObject();
  }

  private static void strings(JsonWriter writer, String name, List<String> strings)
      throws IOException {
    writer.name(name).beginArray();
    for (String string : strings) {
      writer.value(string);
    }
    writer.endArray();
  }

  private static void optionalText(JsonWriter writer, String name, @Nullable Text text)
      throws IOException {
    if (text != null) {
      text(writer, name, text);
    }
  }

  private static void text(JsonWriter writer, String name, Text text) throws IOException {
    writer.name(name).value(text.zh());
    writer.name(name + "En").value(text.en());
  }

  /**
   * Reads an estimate.
   *
   * @throws io.github.medassist.core.problem.InvalidInputException if it has another shape, with
   *     the place
   */
  public static Estimate read(Json json) {
    Json.Members members = json.members();
    long total = members.required("total").fen();
    Costs costs = Costs.answered(total, members.required("inScope").fen());
    Json.Members layers = members.required("layers").members();
    Range patient = range(members.optional("patientPays"));
    List<Json> steps = members.required("steps").elements();
    Json ifReferred = members.optional("ifReferred");
    Estimate.Builder estimate = new Estimate.Builder(costs, steps.size());
    estimate.leftMin = patient == null ? Fen.UNKNOWN : patient.min() - costs.outOfScope();
    estimate.leftMax = patient == null ? Fen.UNKNOWN : patient.max() - costs.outOfScope();
    if (ifReferred != null) {
      estimate.ifReferred(read(ifReferred));
    }
    Json otherReadings = members.optional("otherReadings");
    if (otherReadings != null) {
      for (Json each : otherReadings.elements()) {
        estimate.addOtherReading(OtherReading.read(each));
      }
    }
    for (Layer layer : Layer.values()) {
      Range range = range(layers.optional(layer.name()));
      if (range == null) {
        estimate.markUnknown(layer);
      } else {
        estimate.pay(layer, range.min(), range.max());
      }
    }
    for (Json step : steps) {
      Layer layer = step.members().required("layer").wordIfKnown(Layer.values());
      // The amounts of the bill stand without the step of a layer that is newer than this reader.
      if (layer != null) {
        estimate.add(step(step.members(), layer));
      }
    }
    List<Note> notes = new ArrayList<>();
    for (Json each : members.required("notes").elements()) {
      Json.Members note = each.members();
      notes.add(
          Note.of(
              note.required("id").string(),
              text(note, "name"),
              text(note, "text"),
              Citation.read(note.required("cite"))));
    }
    return estimate.build(
        members.required("category").wordIfKnown(Category.values()),
        Standing.readOptional(members.optional("standing")),
        AsKnownOn.readOptional(members.optional("asKnownOn")),
        members.required("readings").strings(),
        Collections.unmodifiableList(notes),
        Receipt.read(members.required("receipt")));
  }

  private static Step step(Json.Members members, Layer layer) {
    Benefit benefit =
        Benefit.named(members.required("benefit").string(), text(members, "name"), layer);
    State known = members.required("state").wordIfKnown(State.values());
    Range pays = range(members.optional("pays"));
    // A newer word for what became of it: its amount says whether it could be computed.
    State state = known != null ? known : pays == null ? State.NOT_COMPUTABLE : State.COMPUTED;
    Range base = range(members.optional("base"));
    Step step =
        new Step(
                benefit,
                state,
                rule(members),
                base == null ? Fen.UNKNOWN : base.min(),
                base == null ? Fen.UNKNOWN : base.max(),
                pays == null ? Fen.UNKNOWN : pays.min(),
                pays == null ? Fen.UNKNOWN : pays.max())
            .limits(fen(members.optional("deductible")), fen(members.optional("limitLeft")))
            .ifReferred(range(members.optional("ifReferred")));
    terms(step, members);
    return step;
  }

  private static @Nullable Rule<Terms> rule(Json.Members members) {
    Json cite = members.optional("cite");
    if (cite == null) {
      return null;
    }
    Text reason = optionalText(members, "reason");
    Text note = optionalText(members, "note");
    boolean onApplication = members.required("onApplication").flag();
    Citation clause = Citation.read(cite);
    String from = members.required("from").string();
    Status status = Status.of(members.required("status"));
    List<String> readings = members.required("readings").strings();
    return Rule.answered(reason, note, onApplication, from, new Grounds(clause, status, readings));
  }

  /** Takes the limit and the rates: none, one, or several with the part that each applies to. */
  private static void terms(Step step, Json.Members members) {
    long limit = fen(members.optional("limit"));
    Json rate = members.optional("rate");
    Json rateMax = members.optional("rateMax");
    int[] least = rate == null ? new int[0] : new int[] {rate.rate().millionths()};
    int[] most = rateMax == null ? least : new int[] {rateMax.rate().millionths()};
    List<Json.Members> parts = parts(members.optional("slices"));
    if (!parts.isEmpty()) {
      severalRates(step, parts, limit);
    } else if (least.length == 1 || limit != Fen.UNKNOWN) {
      step.terms(Terms.answered(false, new long[least.length], least, most, limit), null);
    }
  }

  /** The parts of kinds that this reader knows, if they are the two classes or brackets. */
  private static List<Json.Members> parts(@Nullable Json json) {
    List<Json.Members> parts = new ArrayList<>();
    List<RatePart.Of> kinds = new ArrayList<>();
    if (json != null) {
      for (Json each : json.elements()) {
        Json.Members part = each.members();
        RatePart.Of of = part.required("of").wordIfKnown(RatePart.Of.values());
        if (of != null) {
          parts.add(part);
          kinds.add(of);
        }
      }
    }
    boolean brackets = !kinds.contains(RatePart.Of.CLASS_A) && !kinds.contains(RatePart.Of.CLASS_B);
    return brackets || kinds.equals(RatePart.CLASSES) ? parts : new ArrayList<Json.Members>();
  }

  private static void severalRates(Step step, List<Json.Members> parts, long limit) {
    boolean byClass = false;
    long[] above = new long[parts.size()];
    int[] least = new int[parts.size()];
    int[] most = new int[parts.size()];
    long[] amounts = new long[parts.size() * 2];
    for (int i = 0; i < parts.size(); i++) {
      Json.Members part = parts.get(i);
      Range amount = amount(part.required("amount"));
      byClass |= part.required("of").word(RatePart.Of.values()) != RatePart.Of.BRACKET;
      above[i] = part.required("above").fen();
      least[i] = part.required("rate").rate().millionths();
      most[i] = part.required("rateMax").rate().millionths();
      amounts[i * 2] = amount.min();
      amounts[i * 2 + 1] = amount.max();
    }
    step.terms(Terms.answered(byClass, above, least, most, limit), amounts);
  }

  private static @Nullable Range range(@Nullable Json json) {
    return json == null ? null : amount(json);
  }

  static Range amount(Json json) {
    if (json.isNumber()) {
      return Range.exactly(json.fen());
    }
    Json.Members members = json.members();
    long min = members.required("min").fen();
    Json max = members.required("max");
    if (max.fen() < min) {
      throw max.problem(
          ProblemCode.OUT_OF_BOUNDS, Text.of("上限小于下限，请对调", "max is below min: swap them"));
    }
    return Range.of(min, max.fen());
  }

  private static long fen(@Nullable Json json) {
    return json == null ? Fen.UNKNOWN : json.fen();
  }

  private static Text text(Json.Members members, String name) {
    return Text.of(members.required(name).string(), members.required(name + "En").string());
  }

  private static @Nullable Text optionalText(Json.Members members, String name) {
    return members.optional(name) == null ? null : text(members, name);
  }
}
