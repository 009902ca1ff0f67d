// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.resident;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.estimate.Usage;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.word.Care;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A person's year so far: what each benefit was used for, and what each kind of care came to. */
public final class Account {
  /** A year in which nothing has happened. */
  public static final Account EMPTY =
      new Account(Collections.<String, Usage>emptyMap(), Collections.<Care, CareTotal>emptyMap());

  private final Map<String, Usage> benefits;
  private final Map<Care, CareTotal> care;
  private final List<GrantOnApplication> grants;

  /**
   * Makes the account of a year without grants on application.
   *
   * @param benefits the usage by benefit id
   * @param care what the visits come to by kind of care
   */
  public Account(Map<String, Usage> benefits, Map<Care, CareTotal> care) {
    this(benefits, care, Collections.<GrantOnApplication>emptyList());
  }

  /**
   * Makes an account.
   *
   * @param benefits the usage by benefit id, of the grants too
   * @param care what the visits come to by kind of care, after what grants have paid of them
   * @param grants the grants on application (依申请救助) applied for in the year that stand
   */
  public Account(
      Map<String, Usage> benefits, Map<Care, CareTotal> care, List<GrantOnApplication> grants) {
    this.benefits = Collections.unmodifiableMap(new LinkedHashMap<>(benefits));
    Map<Care, CareTotal> copy = new EnumMap<>(Care.class);
    copy.putAll(care);
    this.care = Collections.unmodifiableMap(copy);
    this.grants = Collections.unmodifiableList(new ArrayList<>(grants));
  }

  /**
   * The usage by benefit id; absent means none. A grant on application has used a limit and brought
   * nothing to a benefit: with one, more may be paid than the base.
   */
  public Map<String, Usage> benefits() {
    return benefits;
  }

  /** What {@code benefit} was used for. */
  public Usage used(String benefit) {
    Usage usage = benefits.get(benefit);
    return usage == null ? Usage.NONE : usage;
  }

  /** What the visits for {@code care} come to. */
  public CareTotal total(Care care) {
    CareTotal total = this.care.get(care);
    return total == null ? CareTotal.NONE : total;
  }

  /** What the visits come to by kind of care; absent means none. */
  public Map<Care, CareTotal> totals() {
    return care;
  }

  /** What the person paid for {@code care}, in scope or not, in fen. */
  public long ownPayment(Care care) {
    return total(care).ownPayment();
  }

  /** The grants on application (依申请救助) applied for in the year that stand. */
  public List<GrantOnApplication> grants() {
    return grants;
  }

  /** Whether nothing has happened. */
  public boolean isEmpty() {
    return benefits.isEmpty() && care.isEmpty() && grants.isEmpty();
  }

  static Account read(Json json) {
    Json.Members members = json.members();
    Map<String, Usage> benefits = new LinkedHashMap<>();
    for (Map.Entry<String, Json> entry : members.required("benefits").members().all().entrySet()) {
      benefits.put(entry.getKey(), Usage.readOnRecord(entry.getValue()));
    }
    Map<Care, CareTotal> care = new EnumMap<>(Care.class);
    for (Map.Entry<String, Json> entry : members.required("care").members().all().entrySet()) {
      Json value = entry.getValue();
      care.put(value.word(entry.getKey(), Care.values()), CareTotal.read(value));
    }
    List<GrantOnApplication> grants = GrantOnApplication.readAll(members);
    members.end();
    return new Account(benefits, care, grants);
  }

  void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("benefits").beginObject();
    for (Map.Entry<String, Usage> entry : benefits.entrySet()) {
      writer.name(entry.getKey());
      entry.getValue().write(writer);
    }
    writer.endObject();
    writer.name("care").beginObject();
    for (Map.Entry<Care, CareTotal> entry : care.entrySet()) {
      writer.name(entry.getKey().name());
      entry.getValue().write(writer);
    }
    writer.endObject();
    if (!grants.isEmpty()) {
      GrantOnApplication.writeAll(writer, grants);
    }
    writer.endObject();
  }
}
