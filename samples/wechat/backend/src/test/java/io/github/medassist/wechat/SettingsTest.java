// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
  @Test
  void nothingGivenIsForTryingOut() throws IOException {
    Settings settings = Settings.of(Map.of());

    assertThat(settings.serviceUrl()).isEqualTo("http://127.0.0.1:8080");
    assertThat(settings.program()).isNull();
    assertThat(settings.counter()).isFalse();
    assertThat(settings.template()).isNull();
  }

  @Test
  void aSlashAtTheEndIsNoneTooMany() throws IOException {
    assertThat(Settings.of(Map.of("MEDASSIST_ENDPOINT", "https://a.example/b/")).serviceUrl())
        .isEqualTo("https://a.example/b");
  }

  @Test
  void whatIsWrongIsNamedAndTheSecretIsNot() {
    assertWrong(Map.of("WECHAT_SECRET", "s3cret"), "WECHAT_APPID");
    assertWrong(Map.of("PORT", "80 80"), "PORT");
    assertWrong(Map.of("MEDASSIST_BINDING", "none"), "MEDASSIST_BINDING");
    assertWrong(Map.of("MEDASSIST_BINDING", "counter"), "WECHAT_APPID");
    assertWrong(Map.of("MEDASSIST_ENDPOINT", "https://s3cret@a"), "MEDASSIST_ENDPOINT");
  }

  private static void assertWrong(Map<String, String> environment, String name) {
    assertThatThrownBy(() -> Settings.of(environment))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(name)
        .hasMessageNotContaining("s3cret");
  }
}
