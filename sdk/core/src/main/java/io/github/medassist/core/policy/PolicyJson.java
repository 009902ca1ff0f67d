// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.value.Day;
import java.io.IOException;
import java.util.List;
import okio.BufferedSink;

/** Writes which policy packs there are, as the API has it. */
public final class PolicyJson {
  private PolicyJson() {}

  /** Writes the regions that have packs of their own, and when each pack holds. */
  public static void writeList(JsonWriter writer, Policies policies, Day today) throws IOException {
    writer.beginObject();
    writer.name("policies").beginArray();
    for (String region : policies.packRegions()) {
      List<Pack> packs = policies.packs(region);
      writer.beginObject();
      writer.name("region").value(region);
      writer.name("name").value(packs.get(0).name().zh());
      writer.name("nameEn").value(packs.get(0).name().en());
      writer.name("outOfDate").value(policies.isOutOfDate(region, today));
      writer.name("sample").value(policies.isSample(region));
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

  /** Writes the packs that hold in {@code region} on that day, its own before those above it. */
  public static void write(JsonWriter writer, String region, Day on, List<Pack> packs)
      throws IOException {
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
  }

  private static void writeAddress(JsonWriter writer, Pack pack) throws IOException {
    writer.name("validFrom").value(pack.validFrom().toString());
    writer.name("validTo").value(pack.validTo() == null ? null : pack.validTo().toString());
    writer.name("lastKnown").value(pack.lastKnown() == null ? null : pack.lastKnown().toString());
    writer.name("sha256").value(pack.sha256());
  }
}
