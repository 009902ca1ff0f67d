// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.TestData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * The clause inventory in {@code docs/clauses}: every sentence of a document stands beside the
 * value of a pack that carries it, or beside the reason why none does.
 */
class ClauseInventoryTest {
  /** The engine rests on these by itself: several categories at once, a change of category. */
  private static final Set<String> READINGS_OF_THE_ENGINE = Set.of("A17", "A18");

  private static final Path FOLDER = TestData.inModule("../../docs/clauses");
  private static final Map<String, JsonNode> PACKS = packs();

  static List<Path> files() {
    return TestData.jsonFiles(FOLDER);
  }

  private static Map<String, JsonNode> packs() {
    Map<String, JsonNode> packs = new LinkedHashMap<>();
    for (Path file : BuiltInPacksTest.files()) {
      JsonNode pack = TestData.tree(TestData.bytes(file));
      packs.put(pack.get("region").asString() + "/" + pack.get("validFrom").asString(), pack);
    }
    return packs;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void everySentenceIsCarriedOrHasAReason(Path file) {
    JsonNode inventory = TestData.tree(TestData.bytes(file));
    Set<String> reasons = new TreeSet<>(inventory.get("reasons").propertyNames());
    Set<String> given = new TreeSet<>();
    for (JsonNode each : inventory.get("clauses")) {
      assertThat(each.path("clause").asString()).isNotBlank();
      assertThat(each.path("quote").asString()).isNotBlank();
      assertThat(each.has("carriedBy")).as("%s", each).isNotEqualTo(each.has("noRule"));
      if (each.has("noRule")) {
        given.add(each.get("noRule").asString());
      } else {
        assertThat(each.get("carriedBy")).as("%s", each).isNotEmpty();
      }
    }
    assertThat(given).isEqualTo(reasons);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void everyPathExists(Path file) {
    for (JsonNode each : TestData.tree(TestData.bytes(file)).get("clauses")) {
      for (JsonNode path : each.path("carriedBy")) {
        assertThat(at(path.asString())).as("%s of %s", path, each.get("clause")).isNotNull();
      }
    }
  }

  /** What a pack says of a document must come from a sentence of it. */
  @Test
  void everyClauseThatAPackCitesStandsInTheInventory() {
    Map<String, Set<String>> known = new LinkedHashMap<>();
    for (Path file : files()) {
      JsonNode inventory = TestData.tree(TestData.bytes(file));
      Set<String> clauses = new LinkedHashSet<>();
      inventory.get("clauses").forEach(each -> clauses.add(each.get("clause").asString()));
      known.put(inventory.get("document").get("number").asString(), clauses);
    }
    assertThat(known).hasSize(5);
    PACKS.forEach(
        (name, pack) -> {
          for (String cite : cites(pack)) {
            String key = cite.substring(0, cite.indexOf(' '));
            String clause = cite.substring(key.length() + 1);
            Set<String> clauses =
                known.get(pack.get("documents").get(key).get("number").asString());
            if (clauses != null) {
              assertThat(clauses)
                  .as("%s cites %s", name, cite)
                  .anyMatch(each -> each.startsWith(clause));
            }
          }
        });
  }

  @Test
  void everyReadingOfAPackIsReferencedByAValueOfItsRegionOrBelow() {
    PACKS.forEach(
        (name, pack) -> {
          String region = pack.get("region").asString();
          Set<String> unused = new TreeSet<>(pack.path("readings").propertyNames());
          unused.removeAll(READINGS_OF_THE_ENGINE);
          PACKS.values().stream()
              .filter(other -> isIn(other.get("region").asString(), region))
              .filter(other -> other == pack || !other.get("region").equals(pack.get("region")))
              .forEach(other -> unused.removeAll(readings(other)));
          assertThat(unused).as("readings of %s that nothing rests on", name).isEmpty();
        });
  }

  private static boolean isIn(String region, String above) {
    return above.equals("100000") || region.startsWith(above.replaceAll("(00)+$", ""));
  }

  /**
   * What {@code path} leads to, or null: a pack, {@code #} and a JSON pointer, in which an element
   * of a list is named by its id, and a category by one of those that share its terms.
   */
  private static JsonNode at(String path) {
    String[] parts = path.split("#/", -1);
    JsonNode node = PACKS.get(parts[0]);
    for (String name : parts[1].split("/", -1)) {
      node = node == null ? null : child(node, name);
    }
    return node;
  }

  private static JsonNode child(JsonNode node, String name) {
    if (node.isArray()) {
      for (JsonNode each : node) {
        if (each.path("id").asString().equals(name)) {
          return each;
        }
      }
      return name.matches("[0-9]+") ? node.get(Integer.parseInt(name)) : null;
    }
    for (String key : node.propertyNames()) {
      if (List.of(key.split(", ", -1)).contains(name)) {
        return node.get(key);
      }
    }
    return null;
  }

  private static List<String> cites(JsonNode node) {
    List<String> cites = new ArrayList<>();
    for (JsonNode each : node) {
      cites.addAll(cites(each));
    }
    if (node.path("cite").isString()) {
      cites.add(node.get("cite").asString());
    }
    return cites;
  }

  private static Set<String> readings(JsonNode node) {
    Set<String> readings = new TreeSet<>();
    for (JsonNode each : node) {
      readings.addAll(readings(each));
    }
    for (String member : List.of("readings", "readingsWhen")) {
      for (JsonNode each : node.path(member)) {
        if (each.isString()) {
          readings.add(each.asString());
        }
        for (JsonNode id : each) {
          if (each.isArray()) {
            readings.add(id.asString());
          }
        }
      }
    }
    return readings;
  }
}
