// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.estimate;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.PackRef;
import io.github.medassist.core.policy.Policy;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From what an answer was made: engine, region, packs, day. With it the answer can be made again.
 */
public final class Receipt {
  private final String engine;
  private final String region;
  private final Day date;
  private final List<PackRef> packs;

  /** Takes an unmodifiable list of at least one pack. */
  Receipt(String engine, String region, Day date, List<PackRef> packs) {
    this.engine = engine;
    this.region = region;
    this.date = date;
    this.packs = packs;
  }

  /** The receipt of an answer about {@code region} that {@code policy} gives on {@code date}. */
  public static Receipt of(String region, Policy policy, Day date) {
    return new Receipt(EngineVersion.version(), region, date, policy.packRefs());
  }

  /** The version of the engine at hand. */
  public static String engineVersion() {
    return EngineVersion.version();
  }

  /** The version of the engine that made the answer. */
  public String engine() {
    return engine;
  }

  /** The code of the region that was asked for. */
  public String region() {
    return region;
  }

  /**
   * The code of the region whose packs answered where it is another than {@link #region}, such as
   * the province above; else null.
   */
  public @Nullable String from() {
    String nearest = pack().region();
    return nearest.equals(region) ? null : nearest;
  }

  /** The day of the cost, or the one for which the year was looked at. */
  public Day date() {
    return date;
  }

  /** The packs that took part, the region's own or nearest first; at least one. */
  public List<PackRef> packs() {
    return packs;
  }

  /** The region's own pack, or the nearest above it. */
  public PackRef pack() {
    return packs.get(0);
  }

  /**
   * Reads the {@code receipt} of an answer.
   *
   * @throws io.github.medassist.core.problem.InvalidInputException if it has another shape, with
   *     the place
   */
  public static Receipt read(Json json) {
    Json.Members members = json.members();
    List<PackRef> packs = new ArrayList<>();
    Json all = members.required("packs");
    for (Json each : all.elements()) {
      Json.Members pack = each.members();
      Json lastKnown = pack.optional("lastKnown");
      packs.add(
          new PackRef(
              pack.required("region").string(),
              pack.required("pack").day(),
              lastKnown == null ? null : lastKnown.day(),
              pack.required("sha256").string()));
    }
    if (packs.isEmpty()) {
      throw all.problem(
          ProblemCode.MISSING_FIELD, Text.of("请列出所用的政策包", "name the packs that took part"));
    }
    return new Receipt(
        members.required("engine").string(),
        members.required("region").string(),
        members.required("date").day(),
        Collections.unmodifiableList(packs));
  }

  /** Writes it as the {@code receipt} of an answer. */
  public void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("engine").value(engine);
    writer.name("region").value(region);
    if (from() != null) {
      writer.name("from").value(from());
    }
    writer.name("pack").value(pack().validFrom().toString());
    writer.name("sha256").value(pack().sha256());
    writer.name("date").value(date.toString());
    writer.name("packs").beginArray();
    for (PackRef pack : packs) {
      writer.beginObject();
      writer.name("region").value(pack.region());
      writer.name("pack").value(pack.validFrom().toString());
      writer.name("lastKnown").value(pack.lastKnown() == null ? null : pack.lastKnown().toString());
      writer.name("sha256").value(pack.sha256());
      writer.endObject();
    }
    writer.endArray();
    writer.endObject();
  }
}
