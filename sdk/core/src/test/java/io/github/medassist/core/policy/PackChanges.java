// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.TestData;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Packs made from {@code minimal-pack.json} by replacing a few words, so that each shows one thing.
 */
final class PackChanges {
  private PackChanges() {}

  /** The smallest pack that keeps every rule. */
  static String minimal() {
    return TestData.text(TestData.path("policy/minimal-pack.json"));
  }

  /** The texts of {@code packs}, in the order in which they are read. */
  static List<String> texts(JsonNode packs) {
    List<String> texts = new ArrayList<>();
    for (JsonNode pack : packs) {
      String text = minimal();
      for (JsonNode change : pack.get("changes")) {
        String old = change.get("replace").asString();
        assertThat(text.split(Pattern.quote(old), -1))
            .as("the words to replace stand once in minimal-pack.json: %s", old)
            .hasSize(2);
        text = text.replace(old, change.get("by").asString());
      }
      texts.add(text);
    }
    return texts;
  }

  /** Reads and joins {@code packs}. */
  static Policies load(JsonNode packs) {
    List<Pack> read = new ArrayList<>();
    List<String> texts = texts(packs);
    for (int i = 0; i < texts.size(); i++) {
      String file = packs.get(i).get("file").asString();
      read.add(Pack.read(file, texts.get(i).getBytes(StandardCharsets.UTF_8)));
    }
    return Policies.of(read);
  }
}
