// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionsTest {
  private static final Regions REGIONS = Regions.national();

  private static List<String> texts(List<Region> regions) {
    List<String> texts = new ArrayList<>();
    for (Region region : regions) {
      texts.add(region.toString());
    }
    return texts;
  }

  @Test
  void everyPlaceHasNameParentAndLevel() {
    Region county = REGIONS.find("210922");

    assertThat(county).hasToString("210922 彰武县");
    assertThat(county.parent()).isEqualTo("210900");
    assertThat(county.level()).isEqualTo(RegionLevel.COUNTY);
    assertThat(REGIONS.find("210900").parent()).isEqualTo("210000");
    assertThat(REGIONS.find("210000").parent()).isEqualTo(Regions.NATION);
    assertThat(REGIONS.find(Regions.NATION).parent()).isNull();
    assertThat(REGIONS.find("659012")).hasToString("659012 白杨市");
  }

  @Test
  void theListIsWholeAndEveryParentIsInIt() {
    List<String> all = REGIONS.within(Regions.NATION);

    assertThat(all).hasSizeGreaterThan(3_200).isSorted().doesNotHaveDuplicates();
    for (String code : all) {
      Region region = REGIONS.find(code);
      assertThat(region.code()).isEqualTo(code);
      assertThat(region.name()).doesNotContain(",", "\n").doesNotContainPattern("[0-9]");
      if (region.parent() != null) {
        assertThat(texts(REGIONS.children(region.parent()))).contains(region.toString());
      }
    }
  }

  @Test
  void aCodeThatEndsIn99IsTheCityItself() {
    assertThat(REGIONS.find("210999")).hasToString("210900 阜新市");
  }

  @Test
  void aCodeThatEndsIn9900IsTheProvinceItself() {
    assertThat(REGIONS.find("219900")).hasToString("210000 辽宁省");
    assertThat(REGIONS.find("119900")).hasToString("110000 北京市");
    assertThat(texts(REGIONS.search("219900"))).containsExactly("210000 辽宁省");
    assertThat(REGIONS.fullName("219900")).isEqualTo("辽宁省");
    assertThat(Regions.lineage("219900")).containsExactly("219900", "210000", "100000");
  }

  @Test
  void theNamesAboveAreThoseOfPlaces() {
    assertThat(REGIONS.parents("210922")).containsExactly("阜新市", "辽宁省");
    assertThat(REGIONS.parents("110105")).containsExactly("北京市");
    assertThat(REGIONS.parents("429004")).containsExactly("湖北省");
    assertThat(REGIONS.parents("210000")).isEmpty();
    assertThat(REGIONS.parents(Regions.NATION)).isEmpty();
  }

  @Test
  void theFullNameSaysWhatIsAbove() {
    assertThat(REGIONS.fullName("210922")).isEqualTo("辽宁省阜新市彰武县");
    assertThat(REGIONS.fullName("110105")).isEqualTo("北京市朝阳区");
    assertThat(REGIONS.fullName("429004")).isEqualTo("湖北省仙桃市");
    assertThat(REGIONS.fullName("990001")).isEqualTo("990001");
  }

  @Test
  void whatIsNoPlaceIsNotFound() {
    for (String none :
        new String[] {
          "", "21", "210920", "999999", "990001", "2109221", "彰武县", "219999", "999900", "229901"
        }) {
      assertThat(REGIONS.find(none)).as(none).isNull();
      assertThat(REGIONS.children(none)).isEmpty();
      assertThat(REGIONS.within(none)).isEmpty();
    }
    assertThat(REGIONS.search("示范县")).isEmpty();
  }

  @Test
  void childrenAreTheNextLevelAlone() {
    assertThat(REGIONS.children(Regions.NATION)).hasSize(34);
    assertThat(texts(REGIONS.children("210000"))).hasSize(14).contains("210900 阜新市");
    assertThat(texts(REGIONS.children("210900")))
        .hasSize(7)
        .contains("210921 阜新蒙古族自治县", "210922 彰武县");
    assertThat(REGIONS.children("210922")).isEmpty();
    assertThat(REGIONS.within("210000")).hasSize(1 + 14 + 100);
  }

  @Test
  void aNameOrAPartOfItFindsThePlace() {
    assertThat(texts(REGIONS.search("彰武"))).containsExactly("210922 彰武县");
    assertThat(texts(REGIONS.search("彰武县"))).containsExactly("210922 彰武县");
    assertThat(texts(REGIONS.search("阜蒙"))).containsExactly("210921 阜新蒙古族自治县");
    assertThat(texts(REGIONS.search("北京"))).containsExactly("110000 北京市");
    assertThat(texts(REGIONS.search("210999"))).containsExactly("210900 阜新市");
    assertThat(texts(REGIONS.search("2109"))).hasSize(8);
  }

  @Test
  void allOfSeveralAreFoundTheLikeliestFirst() {
    assertThat(texts(REGIONS.search("吉林"))).startsWith("220000 吉林省", "220200 吉林市");
    assertThat(texts(REGIONS.named("吉林"))).containsExactly("220000 吉林省", "220200 吉林市");
    assertThat(texts(REGIONS.named("吉林市"))).containsExactly("220200 吉林市");
    assertThat(texts(REGIONS.search("海州区"))).contains("210902 海州区", "320706 海州区");
    assertThat(texts(REGIONS.search("海州区", "210000"))).containsExactly("210902 海州区");
    assertThat(texts(REGIONS.named("广西"))).containsExactly("450000 广西壮族自治区");
    assertThat(REGIONS.search("")).isEmpty();
    assertThat(REGIONS.search("无此地名")).isEmpty();
  }

  @Test
  void theLineageIsSaidByTheDigits() {
    assertThat(Regions.lineage("210922")).containsExactly("210922", "210900", "210000", "100000");
    assertThat(Regions.lineage("210999")).containsExactly("210999", "210900", "210000", "100000");
    assertThat(Regions.lineage("210000")).containsExactly("210000", "100000");
    assertThat(Regions.lineage("100000")).containsExactly("100000");
  }
}
