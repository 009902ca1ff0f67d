package io.github.medassist.functions.ledger;

import io.github.medassist.core.json.Json;
import io.github.medassist.functions.resident.ResidentItem;
import io.github.medassist.functions.store.Identity;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/**
 * Who a record is of, as the ledger names the person: for an agency's list or sheet, and never for
 * a log.
 *
 * @param serial 序号, or empty
 * @param pool 统筹地区
 * @param place 行政区划名称, or empty
 * @param name 姓名
 * @param idNumber 身份证号
 */
public record Person(String serial, String pool, String place, String name, String idNumber) {
  /**
   * Returns the person of {@code item}, or null if it was not imported.
   *
   * @param identity opens what is sealed
   */
  public static @Nullable Person of(ResidentItem item, Identity identity) {
    SdkBytes sealed = item.identity();
    Kept kept = Kept.of(item);
    if (sealed == null || kept == null) {
      return null;
    }
    String text = identity.open(item.ref(), sealed.asByteArrayUnsafe());
    Json.Members members = Json.read(text.getBytes(StandardCharsets.UTF_8)).members();
    Person person =
        new Person(
            kept.serial(),
            kept.pool(),
            kept.place(),
            members.required("name").string(),
            members.required("idNumber").string());
    members.end();
    return person;
  }

  /** Returns what is kept sealed of the person of {@code row}. */
  static String text(LedgerRow row) {
    return new String(
        Json.write(
            writer -> {
              writer.beginObject();
              writer.name("name").value(row.name());
              writer.name("idNumber").value(row.id().digits());
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
