package io.github.medassist.core.resident;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.estimate.Usage;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.word.Care;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A person's year so far: what each benefit was used for, and what the person paid. */
public final class Account {
  /** A year in which nothing has happened. */
  public static final Account EMPTY =
      new Account(Collections.<String, Usage>emptyMap(), Collections.<Care, Long>emptyMap());

  private final Map<String, Usage> benefits;
  private final Map<Care, Long> ownPayment;

  /**
   * Makes an account.
   *
   * @param benefits the usage by benefit id
   * @param ownPayment what the person paid, in scope or not, in fen by kind of care
   */
  public Account(Map<String, Usage> benefits, Map<Care, Long> ownPayment) {
    this.benefits = Collections.unmodifiableMap(new LinkedHashMap<>(benefits));
    Map<Care, Long> copy = new EnumMap<>(Care.class);
    copy.putAll(ownPayment);
    this.ownPayment = Collections.unmodifiableMap(copy);
  }

  /** Returns the usage by benefit id; absent means none. */
  public Map<String, Usage> benefits() {
    return benefits;
  }

  /** Returns what {@code benefit} was used for. */
  public Usage used(String benefit) {
    Usage usage = benefits.get(benefit);
    return usage == null ? Usage.NONE : usage;
  }

  /** Returns what the person paid for {@code care}, in scope or not, in fen. */
  public long ownPayment(Care care) {
    Long fen = ownPayment.get(care);
    return fen == null ? 0 : fen;
  }

  static Account read(Json json) {
    Json.Members members = json.members();
    Map<String, Usage> benefits = new LinkedHashMap<>();
    for (Map.Entry<String, Json> entry : members.required("benefits").members().all().entrySet()) {
      benefits.put(entry.getKey(), Usage.read(entry.getValue()));
    }
    Map<Care, Long> ownPayment = new EnumMap<>(Care.class);
    for (Map.Entry<String, Json> entry :
        members.required("ownPayment").members().all().entrySet()) {
      Json value = entry.getValue();
      ownPayment.put(value.word(entry.getKey(), Care.values()), value.fen());
    }
    members.end();
    return new Account(benefits, ownPayment);
  }

  void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("benefits").beginObject();
    for (Map.Entry<String, Usage> entry : benefits.entrySet()) {
      writer.name(entry.getKey());
      entry.getValue().write(writer);
    }
    writer.endObject();
    writer.name("ownPayment").beginObject();
    for (Map.Entry<Care, Long> entry : ownPayment.entrySet()) {
      writer.name(entry.getKey().name()).value(entry.getValue());
    }
    writer.endObject();
    writer.endObject();
  }
}
