// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.value.Day;
import io.github.medassist.functions.store.ResidentItem;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the table keeps of a ledger beside the snapshot: the items that no answer needs.
 *
 * @param serial 序号, or empty
 * @param home where the person is insured
 * @param on the day that the last ledger was true of
 * @param years items 7 to 36 by benefit year
 */
record LedgerRecord(
    String serial, LedgerRow.Home home, Day on, TreeMap<Integer, YearReport> years) {

  /** What is kept of {@code item}, or null for a person who was not imported. */
  static @Nullable LedgerRecord of(@Nullable ResidentItem item) {
    if (item == null || item.ledger() == null) {
      return null;
    }
    Json.Members members =
        Json.read(item.ledger().items().getBytes(StandardCharsets.UTF_8)).members();
    TreeMap<Integer, YearReport> years = new TreeMap<>();
    for (Map.Entry<String, Json> each : members.required("years").members().all().entrySet()) {
      years.put(Integer.valueOf(each.getKey()), YearReport.read(each.getValue()));
    }
    LedgerRecord kept =
        new LedgerRecord(
            members.required("serial").string(),
            new LedgerRow.Home(
                members.required("pool").string(),
                members.required("code").string(),
                members.required("place").string()),
            members.required("on").day(),
            years);
    members.end();
    return kept;
  }

  /** What is kept after {@code row} of {@code year}, true of {@code on}. */
  static LedgerRecord after(@Nullable LedgerRecord before, LedgerRow row, int year, Day on) {
    TreeMap<Integer, YearReport> years =
        before == null ? new TreeMap<>() : new TreeMap<>(before.years);
    years.put(year, row.report());
    return new LedgerRecord(row.serial(), row.home(), on, years);
  }

  /** This as JSON. */
  String json() {
    return new String(
        Json.write(
            writer -> {
              writer.beginObject();
              writer.name("serial").value(serial);
              writer.name("pool").value(home.pool());
              writer.name("code").value(home.code());
              writer.name("place").value(home.place());
              writer.name("on").value(on.toString());
              writer.name("years").beginObject();
              for (Map.Entry<Integer, YearReport> each : years.entrySet()) {
                writer.name(String.valueOf(each.getKey()));
                each.getValue().write(writer);
              }
              writer.endObject();
              writer.endObject();
            }),
        StandardCharsets.UTF_8);
  }
}
