// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.TestData;
import io.github.medassist.core.word.Category;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packs that the library carries. */
class BuiltInPacksTest {
  static List<Path> files() {
    return TestData.jsonFiles(TestData.mainPath("policy/packs"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void thePathIsTheAddress(Path file) {
    Pack pack = Pack.read(file.toString(), TestData.bytes(file));
    assertThat(file).endsWith(Path.of(pack.region(), pack.validFrom() + ".json"));
  }

  @Test
  void everyFileIsLoaded() {
    assertThat(Policies.builtInPacks()).hasSameSizeAs(files());
  }

  @Test
  void theHashIsThatOfTheFile() throws NoSuchAlgorithmException {
    for (Path file : files()) {
      byte[] bytes = TestData.bytes(file);
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      assertThat(Pack.read(file.toString(), bytes).sha256()).isEqualTo(hash);
    }
  }

  /** The index of the built-in packs states their hashes; whoever reads a pack makes its own. */
  @Test
  void theIndexStatesTheHash() {
    for (Pack pack : Policies.builtInPacks()) {
      assertThat(pack.sha256()).isEqualTo(Pack.read(pack.toString(), pack.json()).sha256());
    }
  }

  @Test
  void theJsonIsKeptByteForByte() {
    for (Path file : files()) {
      byte[] bytes = TestData.bytes(file);
      assertThat(Pack.read(file.toString(), bytes).json()).isEqualTo(bytes);
    }
  }

  /** What is read region by region keeps the rules that joined packs are checked for. */
  @Test
  void togetherTheyKeepEveryRule() {
    Policies joined = Policies.of(Policies.builtInPacks());
    assertThat(joined.regions()).isEqualTo(Policies.builtIn().regions());
  }

  @Test
  void everyRegionWhosePackSetsABenefitHasAPolicy() {
    Set<String> regions = new TreeSet<>();
    for (Pack pack : Policies.builtInPacks()) {
      if (pack.benefits().stream().anyMatch(benefit -> !benefit.isFrame())) {
        regions.add(pack.region());
      }
    }

    assertThat(regions).contains("210921", "990001");
    assertThat(Policies.builtIn().regions()).containsAll(regions).doesNotContain("100000");
  }

  /** The made-up county is what tests and samples rest on: there is nothing that it leaves open. */
  @Test
  void theMadeUpCountyLeavesNothingOpen() {
    for (Pack pack : Policies.builtIn().packs("990001")) {
      for (Benefit benefit : pack.benefits()) {
        for (Category category : Category.values()) {
          assertThat(benefit.terms().rules(category))
              .as("%s, %s", benefit.id(), category)
              .noneMatch(Rule::isUnknown);
        }
      }
    }
  }

  @Test
  void everyReadingIsExplained() {
    for (Pack pack : Policies.builtInPacks()) {
      for (Reading reading : pack.readings().values()) {
        assertThat(reading.question().zh()).isNotBlank();
        assertThat(reading.question().en()).endsWith("?");
        assertThat(reading.reading().zh()).isNotBlank();
        assertThat(reading.why().en()).isNotBlank();
      }
    }
  }
}
