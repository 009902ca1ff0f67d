// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts something odd in each place of a JSON text in turn, and takes each member away in turn. */
public final class Mutations {
  private static final String MARK = "(odd)";

  private static final List<String> ODD =
      List.of(
          "null",
          "true",
          "-1",
          "0",
          "0.5",
          "99999999999999999999",
          "1e9999999999",
          "\"\"",
          "\"x\"",
          "[]",
          "{}",
          "[{}]",
          "{\"x\": 1}");

  private Mutations() {}

  /** Gives each mutation of {@code json} to {@code test}, with the place that was changed. */
  public static void each(String json, Consumer<Mutation> test) {
    String whole = TestData.tree(json).toString();
    for (String pointer : pointers(TestData.tree(whole), "")) {
      JsonNode marked = TestData.tree(whole);
      put(marked, pointer, MARK);
      String text = marked.toString();
      for (String odd : ODD) {
        test.accept(new Mutation(pointer, odd, text.replace('"' + MARK + '"', odd)));
      }
      JsonNode less = TestData.tree(whole);
      remove(less, pointer);
      test.accept(new Mutation(pointer, "nothing", less.toString()));
    }
  }

  /** A text that was changed in one place. */
  public record Mutation(String pointer, String by, String json) {
    @Override
    public String toString() {
      return by + " at " + pointer;
    }
  }

  private static List<String> pointers(JsonNode node, String at) {
    List<String> all = new ArrayList<>();
    if (node.isObject()) {
      node.forEachEntry(
          (name, member) -> {
            String place = at + "/" + name.replace("~", "~0").replace("/", "~1");
            all.add(place);
            all.addAll(pointers(member, place));
          });
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        all.add(at + "/" + i);
        all.addAll(pointers(node.get(i), at + "/" + i));
      }
    }
    return all;
  }

  private static void put(JsonNode tree, String pointer, String text) {
    JsonNode parent = tree.at(parent(pointer));
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(last(pointer)), array.stringNode(text));
    } else {
      ((ObjectNode) parent).put(last(pointer), text);
    }
  }

  private static void remove(JsonNode tree, String pointer) {
    JsonNode parent = tree.at(parent(pointer));
    if (parent instanceof ArrayNode array) {
      array.remove(Integer.parseInt(last(pointer)));
    } else {
      ((ObjectNode) parent).remove(last(pointer));
    }
  }

  private static String parent(String pointer) {
    return pointer.substring(0, pointer.lastIndexOf('/'));
  }

  private static String last(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
  }
}
