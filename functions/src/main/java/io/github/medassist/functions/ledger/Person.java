package io.github.medassist.functions.ledger;

import io.github.medassist.core.json.Json;
import java.nio.charset.StandardCharsets;

/**
 * Who a record is of: what is kept sealed.
 *
 * @param name the name
 * @param id the ID number
 */
record Person(String name, String id) {
  /** A person whose identity is not on record. */
  static final Person UNKNOWN = new Person("", "");

  static Person read(String json) {
    Json.Members members = Json.read(json.getBytes(StandardCharsets.UTF_8)).members();
    Person person = new Person(members.required("name").string(), members.required("idNumber").string());
    members.end();
    return person;
  }

  /** Returns this as JSON. */
  String json() {
    return new String(
        Json.write(
            writer -> {
              writer.beginObject();
              writer.name("name").value(name);
              writer.name("idNumber").value(id);
              writer.endObject();
            }),
        StandardCharsets.UTF_8);
  }

  /** Names the kind alone. */
  @Override
  public String toString() {
    return "Person";
  }
}
