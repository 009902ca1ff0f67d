// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.medassist.core.estimate.Estimator;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Pack;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.mockwebserver.RecordedRequest;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PolicyCallsTest extends ServerTest {
  @Test
  void listAsksWithoutAToken() throws Exception {
    answer(Samples.utf8("{\"policies\":[]}"));

    client.policies().list().execute();

    RecordedRequest request = request();
    assertThat(request.getRequestLine()).isEqualTo("GET /v1/policies HTTP/1.1");
    assertThat(request.getHeader("Authorization")).isNull();
  }

  @Test
  void listReadsRegionsAndTheirPacks() {
    answer(
        Samples.utf8(
            "{\"policies\":[{\"region\":\"210921\",\"name\":\"阜蒙县\",\"nameEn\":\"Fumeng\",\"outOfDate\":true,\"sample\":true,"
                + "\"packs\":["
                + "{\"validFrom\":\"2023-01-01\",\"validTo\":null,\"lastKnown\":\"2022-11-09\",\"sha256\":\"ab\"}"
                + "],\"added\":\"later\"}]}"));

    PolicyList list = client.policies().list().execute();

    assertThat(list.regions()).hasSize(1);
    PolicyList.Region region = list.region("210921");
    assertThat(region.name()).isEqualTo(Text.of("阜蒙县", "Fumeng"));
    assertThat(region.isOutOfDate()).isTrue();
    assertThat(region.isSample()).isTrue();
    PolicyList.PackSummary pack = region.packs().get(0);
    assertThat(pack.validFrom()).isEqualTo(Day.of(2023, 1, 1));
    assertThat(pack.validTo()).isNull();
    assertThat(pack.lastKnown()).isEqualTo(Day.of(2022, 11, 9));
    assertThat(pack.sha256()).isEqualTo("ab");
    assertThat(list.region("141121")).isNull();
  }

  @Test
  void onAsksForARegionAndADay() throws Exception {
    answer(packs("210921"));

    client.policies().on("210921", Samples.DATE).execute();

    RecordedRequest request = request();
    assertThat(request.getRequestLine())
        .isEqualTo("GET /v1/policies/210921?on=2023-05-10 HTTP/1.1");
    assertThat(request.getHeader("Authorization")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"210921", "141121", "210000", "450000", "990001"})
  void packsComeByteForByteNearestFirst(String region) {
    answer(packs(region));

    List<Pack> packs = client.policies().on(region, day(region)).execute();

    List<Pack> expected = Samples.POLICIES.on(region, day(region)).packs();
    assertThat(packs).hasSameSizeAs(expected);
    for (int i = 0; i < packs.size(); i++) {
      assertThat(packs.get(i).json()).isEqualTo(expected.get(i).json());
      assertThat(packs.get(i).sha256()).isEqualTo(expected.get(i).sha256());
    }
  }

  @Test
  void packsOfTheLibraryAnswerWithoutTheNetwork() {
    Response<List<Pack>> answer =
        client.policies().on("210921", Samples.DATE, Mode.OFFLINE).executeForResponse();

    assertThat(answer.source()).isEqualTo(Response.Source.BUILT_IN);
    assertThat(answer.value()).hasSameSizeAs(Samples.POLICIES.on("210921", Samples.DATE).packs());
    assertThat(answer.value().get(0).sha256()).isEqualTo(pack("210921").sha256());
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void aRegionWithoutPacksIsRefusedWithoutTheNetwork() {
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> client.policies().on("990099", Samples.DATE, Mode.OFFLINE).execute())
        .satisfies(e -> assertThat(e.code()).isEqualTo("UNKNOWN_REGION"));
  }

  @Test
  void packsAreAllThatAnEstimateNeeds() {
    answer(packs("210921"));

    Policies policies = Policies.of(client.policies().on("210921", Samples.DATE).execute());

    assertThat(Samples.json(new Estimator(policies).estimate(Samples.REQUEST)))
        .isEqualTo(Samples.estimate());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n", " \t\n\n"})
  void hashMayBeOverTheSpaceThatEndsTheFile(String space) {
    String file = text(pack("210921")).trim() + space;
    answer(answer("210921", "2023-01-01", sha256(file), file));

    Pack pack = client.policies().on("210921", Samples.DATE).execute().get(0);

    assertThat(text(pack)).isEqualTo(file);
  }

  @Test
  void hashMayBeOverTheValueAloneThoughTheAnswerIsIndented() {
    String file = text(pack("210921")).trim();
    answer(answer("210921", "2023-01-01", sha256(file), "\n    " + file + "\n  "));

    Pack pack = client.policies().on("210921", Samples.DATE).execute().get(0);

    assertThat(text(pack)).isEqualTo(file);
  }

  @Test
  void packThatWasAlteredIsRefused() {
    Pack pack = pack("210921");
    String altered = text(pack).replace("0.70", "0.90");
    assertThat(altered).isNotEqualTo(text(pack));
    answer(answer("210921", "2023-01-01", pack.sha256(), altered));

    assertMalformed("/packs/0/pack", "sha256");
  }

  @Test
  void packOfAnotherRegionIsRefused() {
    Pack pack = pack("210921");
    answer(answer("141121", "2023-01-01", pack.sha256(), text(pack)));

    assertMalformed("/packs/0/pack", "another region");
  }

  @Test
  void packThatBreaksTheFormatIsRefusedWithItsPlace() {
    String file = text(pack("210921")).replaceFirst("\"region\"", "\"reigon\"");
    answer(answer("210921", "2023-01-01", sha256(file), file));

    assertThatExceptionOfType(MalformedAnswerException.class)
        .isThrownBy(() -> client.policies().on("210921", Samples.DATE).execute())
        .satisfies(e -> assertThat(e.pointer()).startsWith("/packs/0/pack/re"));
  }

  @Test
  void answerWithoutPackIsRefusedWithItsPlace() {
    answer(Samples.utf8("{\"packs\":[{\"region\":\"210921\"}]}"));

    assertMalformed("/packs/0/pack", "MISSING_FIELD");
  }

  @Test
  void packThatIsNoObjectIsRefusedWithItsPlace() {
    answer(Samples.utf8("{\"packs\":[{\"pack\":\"later\"}]}"));

    assertMalformed("/packs/0/pack", "WRONG_TYPE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "21092", "2109210", "me/../x", "２１０９２１"})
  void refusesWhatIsNoRegion(String region) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.policies().on(region, Samples.DATE));
  }

  private void assertMalformed(String pointer, String reason) {
    assertThatExceptionOfType(MalformedAnswerException.class)
        .isThrownBy(() -> client.policies().on("210921", Samples.DATE).execute())
        .withMessageStartingWith("GET /v1/policies/{region} ")
        .withMessageContaining(reason)
        .satisfies(e -> assertThat(e.pointer()).isEqualTo(pointer));
  }

  private static Day day(String region) {
    return region.equals("210000") ? Day.of(2019, 5, 10) : Samples.DATE;
  }

  private static Pack pack(String region) {
    return Samples.POLICIES.on(region, Samples.DATE).packs().get(0);
  }

  private static String text(Pack pack) {
    return new String(pack.json(), StandardCharsets.UTF_8);
  }

  private static String sha256(String text) {
    return ByteString.encodeUtf8(text).sha256().hex();
  }

  private static byte[] answer(String region, String validFrom, String sha256, String pack) {
    return Samples.utf8(
        "{\"region\":\"210921\",\"on\":\"2023-05-10\",\"packs\":[{\"region\":\""
            + region
            + "\",\"validFrom\":\""
            + validFrom
            + "\",\"sha256\":\""
            + sha256
            + "\",\"pack\":"
            + pack
            + "}]}");
  }

  /** Writes what the service writes. */
  private static byte[] packs(String region) {
    return Json.write(
        writer -> {
          writer.beginObject();
          writer.name("region").value(region);
          writer.name("on").value(day(region).toString());
          writer.name("packs").beginArray();
          for (Pack pack : Samples.POLICIES.on(region, day(region)).packs()) {
            writer.beginObject();
            writer.name("region").value(pack.region());
            writer.name("validFrom").value(pack.validFrom().toString());
            writer.name("sha256").value(pack.sha256());
            writer.name("pack").value(new Buffer().write(pack.json()));
            writer.endObject();
          }
          writer.endArray();
          writer.endObject();
        });
  }
}
