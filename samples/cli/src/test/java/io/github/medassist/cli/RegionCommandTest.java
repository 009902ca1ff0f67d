// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Regions by name, here and wherever one is asked for. */
class RegionCommandTest extends DoctorTest {
  @Test
  void looksACodeUpByName() {
    assertThat(run("region", "彰武", "--offline")).isEqualTo(ExitCode.DONE);

    assertThat(out().lines()).anyMatch(line -> line.matches("210922 +辽宁省阜新市彰武县 +210000"));
  }

  @Test
  void listsWhatIsBelowARegionThatIsNamed() {
    assertThat(run("region", "--below=阜新市", "--offline")).isEqualTo(ExitCode.DONE);

    assertThat(out()).contains("210921", "210922").doesNotContain("990001");
  }

  @Test
  void answersProgramsAsTheApiDoes() {
    assertThat(run("region", "彰武", "--offline", "--json")).isEqualTo(ExitCode.DONE);

    assertThat(json().required("regions").elements().get(0).members().required("code").string())
        .isEqualTo("210922");
  }

  @Test
  void aRegionCanBeNamedWhereItsCodeIsAskedFor() {
    assertThat(run("policy", "show", "文水", "--on=2023-05-10", "--offline"))
        .isEqualTo(ExitCode.DONE);
    assertThat(out()).contains("141121，2023-05-10");
  }

  @Test
  void aNameOfSeveralPlacesListsThem() {
    assertThat(run("policy", "show", "朝阳区", "--on=2023-05-10", "--offline"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("110105 北京市朝阳区", "220104 吉林省长春市朝阳区");
  }

  @Test
  void theMadeUpCountyIsFoundByItsCodeAlone() {
    assertThat(run("policy", "show", "示范县", "--on=2023-05-10", "--offline"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(run("policy", "show", "990001", "--on=2023-05-10", "--offline"))
        .isEqualTo(ExitCode.DONE);
  }

  @Test
  void anEstimateForAPlaceWithoutPacksSaysFromWhichItIs() {
    assertThat(
            run(
                "estimate",
                "--offline",
                "--explain",
                "--region=彰武",
                "--date=2021-05-10",
                "--scheme=RESIDENT",
                "--category=低保对象",
                "--care=住院",
                "--total=60000",
                "--in-scope=50000",
                "--referral=REFERRED"))
        .isEqualTo(ExitCode.DONE);
    assertThat(out()).contains("彰武县 210922（按上级 辽宁省 210000）", "按上级 from", "210000/2019-07-01");
  }
}
