// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the operator decides, and what is said when it is missing or wrong. */
class DeploymentTest {
  @Test
  void takesWhatIsSaidAndNoSwitchOnByItself() {
    assertThat(Deployment.of(TestSettings.settings(Map.of())))
        .isEqualTo(
            new Deployment(
                "cn-north-1",
                new Deployment.Tokens("https://id.example.cn/", "medassist"),
                "alarms@example.cn",
                TestSettings.bundles(),
                new Deployment.Options(false, false, false),
                365));
  }

  @Test
  void takesSwitchesFromTheCommandLineAndFromAFile() {
    Deployment deployment =
        Deployment.of(
            TestSettings.settings(
                Map.of(
                    "region", "eu-central-1",
                    "snapStart", "true",
                    "arm64", true,
                    "tracing", "false",
                    "logRetentionDays", 180)));
    assertThat(deployment.options().snapStart()).isTrue();
    assertThat(deployment.options().arm64()).isTrue();
    assertThat(deployment.options().tracing()).isFalse();
    assertThat(deployment.logRetentionDays()).isEqualTo(180);
  }

  @Test
  void leavesTheToolsOwnContextAlone() {
    assertThat(
            Deployment.of(
                TestSettings.settings(Map.of("aws:cdk:toolkit", "x", "@aws-cdk/core:x", "true"))))
        .isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          region           |                      | region: is missing: give the region that shall hold the data, such as cn-north-1, with -c region=...
          region           | beijing              | region: "beijing" is none: give one such as cn-north-1 or eu-central-1
          issuer           |                      | issuer: is missing: give the https address of the identity provider, with -c issuer=...
          issuer           | http://id.example.cn | issuer: "http://id.example.cn" is no https address without query: give it as the tokens' iss claim says
          issuer           | https://a b          | issuer: "https://a b" is no https address without query: give it as the tokens' iss claim says
          issuer           | https://id.cn/?a=b   | issuer: "https://id.cn/?a=b" is no https address without query: give it as the tokens' iss claim says
          audience         |                      | audience: is missing: give the aud claim of tokens for this API, with -c audience=...
          alarmAddress     |                      | alarmAddress: is missing: give the mail address that alarms go to, with -c alarmAddress=...
          alarmAddress     | 13800000000          | alarmAddress: "13800000000" is no mail address
          snapStart        | yes                  | snapStart: "yes" is neither true nor false
          tracing          | true                 | tracing: Lambda has no X-Ray in cn-north-1: leave it out
          logRetentionDays | 100                  | logRetentionDays: "100" is none that CloudWatch takes: give one of [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653]
          snapstart        | true                 | snapstart: there is no such setting; there are alarmAddress, arm64, audience, bundles, issuer, logRetentionDays, region, snapStart, tracing
          """)
  void namesAMistakeAndSaysHowToMendIt(String name, String value, String message) {
    assertThatThrownBy(
            () -> Deployment.of(TestSettings.settings(Map.of(name, value == null ? "" : value))))
        .isInstanceOf(SettingException.class)
        .hasMessage(message);
  }

  @Test
  void saysHowToMakeThePackagesThatAreMissing(@TempDir Path empty) {
    assertThatThrownBy(
            () -> Deployment.of(TestSettings.settings(Map.of("bundles", empty.toString()))))
        .isInstanceOf(SettingException.class)
        .hasMessage(
            "bundles: "
                + empty.resolve("medassist-api.zip")
                + " is missing: make it with mvn -pl functions/ledger -am package, or name the folder that"
                + " has it");
  }
}
