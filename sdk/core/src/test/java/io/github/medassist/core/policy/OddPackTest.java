// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.Mutations;
import io.github.medassist.core.TestData;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * A pack may be anything that an operator writes: it is taken, or refused with file, place and
 * reason.
 */
class OddPackTest {
  private static final List<Pack> NATION =
      Policies.builtInPacks().stream().filter(pack -> pack.region().equals("100000")).toList();

  @Test
  void anOddPackIsTakenOrRefusedWithItsPlace() {
    assertTakenOrRefused(PackChanges.minimal(), 3);
    assertTakenOrRefused(builtIn("450000/2022-01-01"), 11);
    assertTakenOrRefused(builtIn("990001/2023-01-01"), 29);
  }

  private static String builtIn(String pack) {
    return TestData.text(TestData.mainPath("policy/packs/" + pack + ".json"));
  }

  /** Tries each so many-th mutation: all would take a minute. */
  private static void assertTakenOrRefused(String json, int step) {
    List<String> wrong = new ArrayList<>();
    AtomicInteger count = new AtomicInteger();
    Mutations.each(
        json,
        mutation -> {
          if (count.getAndIncrement() % step != 0) {
            return;
          }
          List<Pack> packs = new ArrayList<>(NATION);
          try {
            packs.add(Pack.read("odd", mutation.json().getBytes(StandardCharsets.UTF_8)));
            Policies.of(packs);
          } catch (PackException e) {
            if (!e.file().equals("odd") || !e.pointer().startsWith("/")) {
              wrong.add(mutation + ": " + e.getMessage());
            }
          } catch (RuntimeException e) {
            wrong.add(mutation + ": " + e);
          }
        });
    assertThat(wrong).isEmpty();
  }
}
