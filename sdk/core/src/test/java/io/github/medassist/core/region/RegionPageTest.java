// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Text;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegionPageTest {
  private static RegionPage page(String name, String parent) {
    return RegionPage.of(
        name,
        parent,
        new RegionPage.Packs() {
          @Override
          public String answering(String region) {
            return region.startsWith("21") ? "210000" : null;
          }

          @Override
          public Text name(String region) {
            return Text.of(region + "的", "of " + region);
          }
        });
  }

  private static String json(RegionPage page) {
    return new String(Json.write(page::write), StandardCharsets.UTF_8);
  }

  @Test
  void saysOfAPlaceWhatIsAboveItAndWhosePacksAnswer() {
    String expected =
        "{\"regions\":[{\"code\":\"210922\",\"name\":\"彰武县\",\"parent\":\"210900\","
            + "\"parents\":[\"阜新市\",\"辽宁省\"],\"level\":\"COUNTY\",\"pack\":\"210000\","
            + "\"packName\":\"210000的\",\"packNameEn\":\"of 210000\"}],\"more\":false}";

    assertThat(json(page("彰武", null))).isEqualTo(expected);
    RegionPage read = RegionPage.read(Json.read(expected.getBytes(StandardCharsets.UTF_8)));
    assertThat(json(read)).isEqualTo(expected);
  }

  @Test
  void placesOfOneNameAreToldApartByThoseAbove() {
    Set<String> told = new HashSet<>();
    for (String name : new String[] {"朝阳", "鼓楼区", "城关区", "海州区"}) {
      for (RegionPage.Entry each : page(name, null).regions()) {
        assertThat(told.add(each.name() + each.parents())).as(each.code()).isTrue();
      }
    }
    assertThat(told).contains("朝阳区[北京市]", "朝阳区[长春市, 吉林省]", "鼓楼区[开封市, 河南省]");
  }

  @Test
  void withoutANameTellsWhatIsRightBelow() {
    assertThat(page(null, null).regions()).hasSize(34);
    assertThat(page(null, "210900").regions()).hasSize(7);
    assertThat(page(null, null).regions().get(0).pack()).isNull();
  }

  @Test
  void ofMoreThanAHundredTellsTheFirstAndThatThereAreMore() {
    assertThat(page("县", null).regions()).hasSize(RegionPage.MOST);
    assertThat(page("县", null).more()).isTrue();
    assertThat(page("县", "210900").regions()).hasSize(2);
    assertThat(page("县", "210900").more()).isFalse();
  }

  @Test
  void aParentThatIsNoPlaceAndANameOfNothingAreRefused() {
    InvalidInputException parent =
        catchThrowableOfType(InvalidInputException.class, () -> page(null, "990001"));
    assertThat(parent.code()).isEqualTo(ProblemCode.UNKNOWN_REGION);
    assertThat(parent.pointer()).isEqualTo("/parent");
    InvalidInputException name =
        catchThrowableOfType(InvalidInputException.class, () -> page(" ", null));
    assertThat(name.code()).isEqualTo(ProblemCode.OUT_OF_BOUNDS);
    assertThat(name.pointer()).isEqualTo("/name");
  }
}
