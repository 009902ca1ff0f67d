// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.TestData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A rule of the format and packs that break it.
 *
 * @param name the fixture's file name
 */
record BrokenPack(String name, JsonNode json) {
  static List<BrokenPack> all() {
    List<BrokenPack> all = new ArrayList<>();
    for (Path file : TestData.jsonFiles(TestData.path("policy/broken"))) {
      String name = file.getFileName().toString().replace(".json", "");
      all.add(new BrokenPack(name, TestData.tree(TestData.bytes(file))));
    }
    return all;
  }

  JsonNode packs() {
    return json.get("packs");
  }

  String expected(String member) {
    return json.get("refused").get(member).asString();
  }

  /** Whether the JSON Schema alone must refuse the pack. */
  boolean schemaRefuses() {
    return json.get("schema").asString().equals("refuses");
  }

  @Override
  public String toString() {
    return name + ": " + TestData.words(json.get("rule"));
  }
}
