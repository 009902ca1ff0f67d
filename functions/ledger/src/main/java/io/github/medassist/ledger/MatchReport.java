// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import com.squareup.moshi.JsonWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import okio.BufferedSink;
import okio.Okio;

/** Takes the findings of a match one by one. */
public interface MatchReport extends Closeable {
  /** Writes one finding. */
  void add(Finding finding) throws IOException;

  /** Begins a report as CSV. */
  static MatchReport csv(OutputStream out) throws IOException {
    CsvReport csv = CsvReport.begin(out, Finding.HEADINGS);
    return new MatchReport() {
      @Override
      public void add(Finding finding) throws IOException {
        csv.row(finding.cells());
      }

      @Override
      public void close() throws IOException {
        csv.close();
      }
    };
  }

  /** Begins a report as a JSON array. */
  static MatchReport json(OutputStream out) throws IOException {
    BufferedSink sink = Okio.buffer(Okio.sink(out));
    JsonWriter writer = JsonWriter.of(sink);
    writer.setSerializeNulls(true);
    writer.beginArray();
    return new MatchReport() {
      @Override
      public void add(Finding finding) throws IOException {
        finding.write(writer);
      }

      @Override
      public void close() throws IOException {
        writer.endArray();
        writer.close();
      }
    };
  }
}
