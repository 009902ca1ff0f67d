// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.core.json.Json;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The clause on which a value rests. */
public final class Citation {
  private final String document;
  private final @Nullable String title;
  private final String clause;

  /**
   * Makes a citation.
   *
   * @param document the document's number, such as {@code 阜蒙政办发〔2022〕9号}
   * @param title the document's title, or null where it is not known
   * @param clause the clause, such as {@code 二(二)2} for 二、（二）2
   */
  public Citation(String document, @Nullable String title, String clause) {
    this.document = document;
    this.title = title;
    this.clause = clause;
  }

  /** The document's number, such as {@code 阜蒙政办发〔2022〕9号}. */
  public String document() {
    return document;
  }

  /** The document's title, or null where it is not known. */
  public @Nullable String title() {
    return title;
  }

  /** The clause within the document, such as {@code 二(二)2} for 二、（二）2. */
  public String clause() {
    return clause;
  }

  /** Writes the citation, or null, as a member of an answer. */
  public static void write(JsonWriter writer, @Nullable Citation cite) throws IOException {
    if (cite == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("document").value(cite.document);
    writer.name("clause").value(cite.clause);
    writer.name("title").value(cite.title);
    writer.endObject();
  }

  /** Reads the citation of an answer; null stays null. */
  public static @Nullable Citation readOptional(@Nullable Json json) {
    return json == null ? null : read(json);
  }

  /** Reads the citation of an answer. */
  public static Citation read(Json json) {
    Json.Members members = json.members();
    Json title = members.optional("title");
    return new Citation(
        members.required("document").string(),
        title == null ? null : title.string(),
        members.required("clause").string());
  }

  /** The document's number and the clause, as people cite it. */
  @Override
  public String toString() {
    return document + " " + clause;
  }
}
