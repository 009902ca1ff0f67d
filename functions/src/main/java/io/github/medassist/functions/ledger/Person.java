package io.github.medassist.functions.ledger;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.resident.IdNumber;
import io.github.medassist.core.value.Text;
import io.github.medassist.functions.resident.ResidentItem;
import io.github.medassist.functions.store.Identity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What names a person, opened for a file of the agency's own and for nothing else.
 *
 * @param name the name; empty if none is on record
 * @param idNumber the ID number; empty if none is on record
 */
public record Person(String name, String idNumber) {
  /** Whoever is on no ledger. */
  static final Person UNKNOWN = new Person("", "");

  /**
   * Opens what the ledger's import sealed; a person who was not imported has no name.
   *
   * @throws IOException if the keys are not those with which it was sealed, in one line
   */
  static Person of(ResidentItem item, Identity identity) throws IOException {
    if (item.identity() == null) {
      return UNKNOWN;
    }
    String opened;
    try {
      opened = identity.open(item.ref(), item.identity().asByteArray());
    } catch (IllegalStateException e) {
      throw otherKey("MEDASSIST_SEALING_KEY");
    }
    Json.Members members = Json.read(opened.getBytes(StandardCharsets.UTF_8)).members();
    Person person =
        new Person(members.required("name").string(), members.required("idNumber").string());
    // Under another key everybody on a list would seem to be somebody else.
    if (!identity.reference(IdNumber.parse(person.idNumber)).equals(item.ref())) {
      throw otherKey("MEDASSIST_REFERENCE_KEY");
    }
    return person;
  }

  private static IOException otherKey(String name) {
    return new IOException(
        Text.of(
                name + " 不是建立台账时所用的密钥",
                name + " is not the key with which the ledger was made: give that one")
            .toString());
  }

  /** Names the kind alone. */
  @Override
  public String toString() {
    return "Person";
  }
}
