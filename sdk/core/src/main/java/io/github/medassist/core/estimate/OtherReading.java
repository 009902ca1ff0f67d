// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.estimate;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Dispute;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Range;
import io.github.medassist.core.value.Text;
import java.io.IOException;

/** What the patient would pay if a disputed clause were read the other way. */
public final class OtherReading {
  private final String reading;
  private final Range patientPays;
  private final Text text;

  private OtherReading(String reading, Range patientPays, Text text) {
    this.reading = reading;
    this.patientPays = patientPays;
    this.text = text;
  }

  static OtherReading of(Dispute dispute, Range patientPays) {
    String yuan =
        patientPays.isExact()
            ? Fen.grouped(patientPays.min())
            : Fen.grouped(patientPays.min()) + "–" + Fen.grouped(patientPays.max());
    return new OtherReading(
        dispute.reading(),
        patientPays,
        Text.of(
            "文件可有另一种读法（"
                + dispute.reading()
                + "）："
                + dispute.otherwise().zh()
                + "。按那种读法，个人支付 "
                + yuan
                + " 元。请向经办机构核实。",
            "The document can be read otherwise ("
                + dispute.reading()
                + "): "
                + dispute.otherwise().en()
                + ". Read so, the patient pays "
                + yuan
                + " yuan. Ask the agency (经办机构)."));
  }

  /** The id of the reading that the answer takes, such as {@code A8}. */
  public String reading() {
    return reading;
  }

  /** What the patient pays under the other one, in fen. */
  public Range patientPays() {
    return patientPays;
  }

  /** A sentence that says so. */
  public Text text() {
    return text;
  }

  static OtherReading read(Json json) {
    Json.Members members = json.members();
    return new OtherReading(
        members.required("reading").string(),
        EstimateJson.amount(members.required("patientPays")),
        Text.of(members.required("text").string(), members.required("textEn").string()));
  }

  void write(JsonWriter writer) throws IOException {
    writer.beginObject();
    writer.name("reading").value(reading);
    writer.name("patientPays").beginObject();
    writer.name("min").value(patientPays.min());
    writer.name("max").value(patientPays.max());
    writer.endObject();
    writer.name("text").value(text.zh());
    writer.name("textEn").value(text.en());
    writer.endObject();
  }
}
