package io.github.medassist.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The same template in AWS's own partition and in China's. */
@NeedsNode
class PartitionTest {
  @Test
  void noTemplateNamesAPartition() {
    assertThat(Made.CHINA.text()).doesNotContain("arn:aws");
    assertThat(Made.EUROPE.text()).doesNotContain("arn:aws");
    assertThat(Made.SWITCHED.text()).doesNotContain("arn:aws");
  }

  @Test
  void noTemplateNamesAnAccountOrAnEndpoint() {
    assertThat(Made.CHINA.text())
        .doesNotContainPattern("\\b\\d{12}\\b")
        .doesNotContain("amazonaws.com.cn");
  }

  @Test
  void chinaHasNothingThatIsMissingThere() {
    assertThat(Made.CHINA.types())
        .noneMatch(type -> type.startsWith("AWS::Cognito::"))
        .noneMatch(type -> type.startsWith("AWS::CloudFront::"))
        .doesNotContain("AWS::Lambda::Url", "AWS::ApiGateway::RestApi");
    assertThat(Made.CHINA.text()).doesNotContain("TracingConfig").doesNotContain("xray:");
  }

  @Test
  void bothDifferByTheRegionAlone() {
    assertThat(Made.EUROPE.text().replace("eu-central-1", "cn-north-1"))
        .isEqualTo(Made.CHINA.text());
  }
}
