// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Characters;
import io.github.medassist.core.value.Text;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The documents of a pack, by which the grounds of its values are read. */
final class Documents {
  private final Map<String, Document> byKey = new HashMap<>();
  private final Map<String, String> readingPlaces = new LinkedHashMap<>();

  private static final class Document {
    final String number;
    final @Nullable String title;

    Document(String number, @Nullable String title) {
      this.number = number;
      this.title = title;
    }
  }

  static Documents read(Json json) {
    Documents documents = new Documents();
    for (Map.Entry<String, Json> entry : json.members().all().entrySet()) {
      Json.Members members = entry.getValue().members();
      Json title = members.optional("title");
      PackValues.dayOrNull(members.optional("date"));
      documents.byKey.put(
          entry.getKey(),
          new Document(
              PackValues.words(members.required("number")), title == null ? null : title.string()));
      members.end();
    }
    return documents;
  }

  /** Where each reading that was read so far is named first, by id. */
  Map<String, String> readingPlaces() {
    return readingPlaces;
  }

  Citation cite(Json json) {
    String cite = json.string();
    int space = cite.indexOf(' ');
    Document document = space < 0 ? null : byKey.get(cite.substring(0, space));
    if (document == null || Characters.isBlank(cite.substring(space))) {
      throw json.problem(
          ProblemCode.UNKNOWN_WORD,
          Text.of(
              "请写“<文件> <条款>”，文件须是本政策包所列：" + byKey.keySet(),
              "write \"<document> <clause>\" with a document of this pack: " + byKey.keySet()));
    }
    return new Citation(document.number, document.title, cite.substring(space + 1));
  }

  List<String> readings(@Nullable Json json) {
    if (json == null) {
      return Collections.emptyList();
    }
    for (Json id : json.elements()) {
      reading(id);
    }
    return json.strings();
  }

  String reading(Json id) {
    if (!readingPlaces.containsKey(id.string())) {
      readingPlaces.put(id.string(), id.pointer());
    }
    return id.string();
  }

  Grounds grounds(Json.Members members) {
    Json cite = members.optional("cite");
    if (cite == null) {
      throw members
          .object()
          .problem(
              ProblemCode.MISSING_FIELD,
              Text.of(
                  "请加上 cite：每个数值都要注明文件和条款",
                  "add cite: a value stands beside its document and clause"));
    }
    return new Grounds(
        cite(cite), PackValues.status(members), readings(members.optional("readings")));
  }

  /** Reads what a rule states itself; the rest is as {@code above} has it. */
  Grounds grounds(Json.Members members, Grounds above) {
    Json cite = members.optional("cite");
    List<String> readings = readings(members.optional("readings"));
    return new Grounds(
        cite == null ? above.cite() : cite(cite),
        PackValues.status(members).and(above.status()),
        readings.isEmpty() ? above.readings() : readings);
  }
}
