// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Cases in JSON files: what is asked, word for word, and the parts of the answer that matter.
 *
 * <p>{@code src/test/resources/io/github/medassist/core/README.md} says how to write one.
 */
public final class CaseFile {
  private static final Set<String> MEMBERS =
      Set.of("name", "clause", "packs", "request", "text", "expect");

  /** Members by which elements of an answer's lists are told apart. */
  private static final List<String> KEYS = List.of("benefit", "id", "region", "of");

  private CaseFile() {}

  /** One case. */
  public record Case(String file, JsonNode json) {
    /** What is asked, as the API takes it. */
    public byte[] body() {
      return json.has("text")
          ? json.get("text").asString().getBytes(StandardCharsets.UTF_8)
          : TestData.bytes(json.get("request"));
    }

    public JsonNode expected() {
      return json.get("expect");
    }

    /** Asserts that {@code answer} has the expected parts. */
    public void assertExpectedPartsOf(JsonNode answer) {
      List<String> differences = new ArrayList<>();
      compare("", expected(), answer, differences);
      assertThat(differences)
          .as("%s: %s%n%s", file, json.get("name"), TestData.pretty(answer))
          .isEmpty();
    }

    @Override
    public String toString() {
      return file + ": " + TestData.words(json.get("name"));
    }
  }

  /** Every case in a file, or in the files of a folder, of the test resources. */
  public static List<Case> in(String path) {
    List<Case> cases = new ArrayList<>();
    for (var file : TestData.jsonFiles(TestData.path(path))) {
      for (JsonNode each : TestData.tree(TestData.bytes(file)).get("cases")) {
        String name = file.getFileName().toString();
        assertThat(MEMBERS).as("members of a case in %s", name).containsAll(each.propertyNames());
        cases.add(new Case(name, each));
      }
    }
    return cases;
  }

  private static void compare(
      String place, JsonNode expected, JsonNode actual, List<String> differences) {
    if (expected.isNull()) {
      if (actual != null && !actual.isNull() && !actual.isMissingNode()) {
        differences.add(place + ": expected none, was " + actual);
      }
    } else if (actual == null || actual.isNull() || actual.isMissingNode()) {
      differences.add(place + ": expected " + expected + ", was none");
    } else if (expected.isObject() && expected.has("contains") && actual.isString()) {
      String part = expected.get("contains").asString();
      if (!actual.asString().contains(part)) {
        differences.add(place + ": expected to contain " + part + ", was " + actual);
      }
    } else if (expected.isObject()) {
      for (Map.Entry<String, JsonNode> member : expected.properties()) {
        String name = member.getKey();
        compare(place + "/" + name, member.getValue(), actual.get(name), differences);
      }
    } else if (expected.isArray() && !expected.isEmpty() && expected.get(0).isObject()) {
      for (int i = 0; i < expected.size(); i++) {
        compare(place + "/" + i, expected.get(i), element(expected.get(i), actual, i), differences);
      }
    } else if (expected.isNumber() && actual.isObject()) {
      compare(place + "/min", expected, actual.get("min"), differences);
      compare(place + "/max", expected, actual.get("max"), differences);
    } else if (!expected.equals(actual)) {
      differences.add(place + ": expected " + expected + ", was " + actual);
    }
  }

  /** The element of the same benefit, id or region; without any, that at the same index. */
  private static JsonNode element(JsonNode expected, JsonNode list, int index) {
    for (String key : KEYS) {
      if (expected.has(key)) {
        for (JsonNode each : list) {
          if (expected.get(key).equals(each.get(key))) {
            return each;
          }
        }
        return null;
      }
    }
    return list.get(index);
  }
}
