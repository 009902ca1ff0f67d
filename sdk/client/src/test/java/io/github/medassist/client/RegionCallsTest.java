// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.medassist.core.region.RegionLevel;
import io.github.medassist.core.region.RegionPage;
import io.github.medassist.core.value.Text;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;

final class RegionCallsTest extends ServerTest {
  private static final String ZHANGWU =
      "{\"regions\":[{\"code\":\"210922\",\"name\":\"彰武县\",\"parent\":\"210900\","
          + "\"parents\":[\"阜新市\",\"辽宁省\"],\"level\":\"COUNTY\",\"pack\":\"210000\","
          + "\"packName\":\"辽宁省\",\"packNameEn\":\"Liaoning\",\"added\":1}],\"more\":false}";

  @Test
  void aNameAsksWithoutATokenAndIsReadBack() throws Exception {
    answer(Samples.utf8(ZHANGWU));

    RegionPage page = client.regions().named("彰武", Mode.NETWORK).execute();

    RecordedRequest request = request();
    assertThat(request.getRequestUrl().queryParameter("name")).isEqualTo("彰武");
    assertThat(request.getRequestUrl().queryParameterNames()).containsExactly("name");
    assertThat(request.getHeader("Authorization")).isNull();
    RegionPage.Entry entry = page.regions().get(0);
    assertThat(entry.code()).isEqualTo("210922");
    assertThat(entry.name()).isEqualTo("彰武县");
    assertThat(entry.parent()).isEqualTo("210900");
    assertThat(entry.parents()).containsExactly("阜新市", "辽宁省");
    assertThat(entry.packName()).isEqualTo(Text.of("辽宁省", "Liaoning"));
    assertThat(entry.level()).isEqualTo(RegionLevel.COUNTY);
    assertThat(entry.pack()).isEqualTo("210000");
    assertThat(page.more()).isFalse();
  }

  @Test
  void aParentAsksForWhatIsBelow() throws Exception {
    answer(Samples.utf8(ZHANGWU));

    client.regions().below("210900", Mode.NETWORK).execute();

    assertThat(request().getRequestLine()).isEqualTo("GET /v1/regions?parent=210900 HTTP/1.1");
  }

  @Test
  void withoutTheNetworkTheLibrarysListAnswers() {
    Response<RegionPage> found = client.regions().named("彰武", Mode.OFFLINE).executeForResponse();

    assertThat(found.value().regions()).hasSize(1);
    assertThat(found.value().regions().get(0).pack()).isEqualTo("210000");
    assertThat(found.source()).isEqualTo(Response.Source.BUILT_IN);
    assertThat(client.regions().below(null, Mode.OFFLINE).execute().regions()).hasSize(34);
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> client.regions().below("990001", Mode.OFFLINE).execute())
        .satisfies(e -> assertThat(e.code()).isEqualTo("UNKNOWN_REGION"));
  }
}
