// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.alert;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list of alerts. Immutable. */
public final class AlertPage {
  private final List<Alert> alerts;
  private final @Nullable String next;

  /**
   * Makes a page.
   *
   * @param alerts the alerts in order
   * @param next what asks for the page after it, or null if there is none
   */
  public AlertPage(List<Alert> alerts, @Nullable String next) {
    this.alerts = Collections.unmodifiableList(new ArrayList<>(alerts));
    this.next = next;
  }

  /** The alerts, region by region, in the order in which they were told. */
  public List<Alert> alerts() {
    return alerts;
  }

  /** What asks for the page after it, or null if there is none. */
  public @Nullable String next() {
    return next;
  }

  /** Writes this page as the API has it. */
  public void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("alerts").beginArray();
    for (Alert each : alerts) {
      AlertJson.write(writer, each);
    }
    writer.endArray();
    writer.name("next").value(next);
    writer.endObject();
  }

  /**
   * Reads a page.
   *
   * @throws io.github.medassist.core.problem.InvalidInputException if it has another shape, with
   *     the place
   */
  public static AlertPage read(Json json) {
    Json.Members members = json.members();
    List<Alert> alerts = new ArrayList<>();
    for (Json each : members.required("alerts").elements()) {
      alerts.add(AlertJson.read(each));
    }
    Json next = members.optional("next");
    return new AlertPage(alerts, next == null ? null : next.string());
  }
}
