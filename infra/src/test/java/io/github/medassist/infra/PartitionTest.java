// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The same template in AWS's own partition and in China's. */
@NeedsNode
class PartitionTest {
  @Test
  void noTemplateNamesAPartition() {
    assertThat(SynthesizedTemplate.CHINA.text()).doesNotContain("arn:aws");
    assertThat(SynthesizedTemplate.EUROPE.text()).doesNotContain("arn:aws");
    assertThat(SynthesizedTemplate.SWITCHED.text()).doesNotContain("arn:aws");
  }

  @Test
  void noTemplateNamesAnAccountOrAnEndpoint() {
    assertThat(SynthesizedTemplate.CHINA.text())
        .doesNotContainPattern("\\b\\d{12}\\b")
        .doesNotContain("amazonaws.com.cn");
  }

  @Test
  void chinaHasNothingThatIsMissingThere() {
    assertThat(SynthesizedTemplate.CHINA.types())
        .noneMatch(type -> type.startsWith("AWS::Cognito::"))
        .noneMatch(type -> type.startsWith("AWS::CloudFront::"))
        .doesNotContain("AWS::Lambda::Url", "AWS::ApiGateway::RestApi");
    assertThat(SynthesizedTemplate.CHINA.text())
        .doesNotContain("TracingConfig")
        .doesNotContain("xray:");
  }

  @Test
  void bothDifferByTheRegionAlone() {
    assertThat(SynthesizedTemplate.EUROPE.text().replace("eu-central-1", "cn-north-1"))
        .isEqualTo(SynthesizedTemplate.CHINA.text());
  }
}
