// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.PackException;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.deploy.Route;
import io.github.medassist.functions.http.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFunctionTest {
  private static final String PACK =
      "{\"region\":\"110101\",\"name\":{\"zh\":\"试点区\",\"en\":\"Pilot\"},"
          + "\"validFrom\":\"2023-01-01\",\"documents\":{\"d\":{\"number\":\"示例\"}},"
          + "\"benefits\":[{\"id\":\"basic\",\"name\":{\"zh\":\"基本医保\",\"en\":\"basic\"},"
          + "\"layer\":\"BASIC\",\"care\":[\"OUTPATIENT\",\"CHRONIC_OUTPATIENT\",\"INPATIENT\",\"HIGH_VALUE_DRUG\"],\"cite\":\"d"
          + " 1\",\"terms\":{\"ALL\":\"notCovered\"}},"
          + "{\"id\":\"criticalIllness\",\"name\":{\"zh\":\"大病\",\"en\":\"critical\"},"
          + "\"layer\":\"CRITICAL_ILLNESS\",\"care\":[\"OUTPATIENT\",\"CHRONIC_OUTPATIENT\",\"INPATIENT\",\"HIGH_VALUE_DRUG\"],\"cite\":\"d"
          + " 1\",\"terms\":{\"ALL\":\"notCovered\"}},"
          + "{\"id\":\"assistance\",\"name\":{\"zh\":\"救助\",\"en\":\"assistance\"},"
          + "\"layer\":\"ASSISTANCE\",\"care\":[\"OUTPATIENT\",\"CHRONIC_OUTPATIENT\",\"INPATIENT\",\"HIGH_VALUE_DRUG\"],\"cite\":\"d"
          + " 1\",\"terms\":{\"ALL\":\"notCovered\"}}]}";

  @TempDir Path folder;

  @Test
  void listsAllPacks() throws IOException {
    assertThat(regions(null)).contains("210921", "141121", "990001", "100000");
  }

  @Test
  void saysWhichRegionIsMadeUp() throws IOException {
    for (Json each : body(call(Route.POLICIES, null, "{}", "{}")).required("policies").elements()) {
      Json.Members region = each.members();
      assertThat(region.required("sample").flag())
          .isEqualTo(region.required("region").string().equals("990001"));
    }
  }

  @Test
  void anOperatorsPacksStandBesideTheBuiltInOnes() throws IOException {
    Files.createDirectories(folder.resolve("110101"));
    Files.writeString(folder.resolve("110101/2023-01-01.json"), PACK);

    assertThat(regions(folder)).contains("110101", "210921");
  }

  @Test
  void anOperatorsPackThatBreaksARuleStopsTheStart() throws IOException {
    Files.writeString(folder.resolve("broken.json"), PACK.replace("\"cite\":\"d 1\",", ""));

    assertThatThrownBy(() -> regions(folder))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("broken.json at '/benefits/0")
        .hasMessageContaining("cite");
  }

  @Test
  void servesThePacksOfARegionByteForByte() throws IOException {
    Json.Members answer =
        body(call(Route.POLICY, null, "{\"region\":\"210921\"}", "{\"on\":\"2023-05-10\"}"));

    List<Json> packs = answer.required("packs").elements();
    assertThat(packs).hasSize(2);
    assertThat(packs.get(0).members().required("sha256").string()).hasSize(64);
    assertThat(packs.get(0).members().required("pack").members().required("region").string())
        .isEqualTo("210921");
  }

  /** Those of the nation too, which set no benefit of their own. */
  @Test
  void everyPackThatIsListedIsAnsweredOnItsFirstDay() throws IOException {
    for (Json each : body(call(Route.POLICIES, null, "{}", "{}")).required("policies").elements()) {
      String region = each.members().required("region").string();
      for (Json pack : each.members().required("packs").elements()) {
        String on = pack.members().required("validFrom").string();
        Json.Members answer =
            body(
                call(
                    Route.POLICY,
                    null,
                    "{\"region\":\"" + region + "\"}",
                    "{\"on\":\"" + on + "\"}"));

        Json.Members first = answer.required("packs").elements().get(0).members();
        assertThat(first.required("region").string()).isEqualTo(region);
        assertThat(first.required("validFrom").string()).isEqualTo(on);
        assertThat(first.required("sha256").string())
            .isEqualTo(pack.members().required("sha256").string());
      }
    }
  }

  @Test
  void aDayBeforeTheNationsFirstPackIsTheParametersFault() throws IOException {
    Json.Members problem =
        body(call(Route.POLICY, null, "{\"region\":\"100000\"}", "{\"on\":\"2021-12-31\"}"));

    assertThat(problem.required("code").string()).isEqualTo("DATE_NOT_COVERED");
    assertThat(problem.required("pointer").string()).isEqualTo("/on");
    assertThat(problem.required("detailEn").string()).contains("100000 has packs from 2022-01-01");
  }

  @Test
  void anUnknownRegionSaysHowToLookOneUp() throws IOException {
    Json.Members problem =
        body(call(Route.POLICY, null, "{\"region\":\"123456\"}", "{\"on\":\"2023-05-10\"}"));

    assertThat(problem.required("code").string()).isEqualTo("UNKNOWN_REGION");
    assertThat(problem.required("detail").string()).contains("/v1/regions?name=");
    assertThat(problem.required("allowed").strings())
        .contains("100000", "210921", "450000")
        .doesNotContain("990001");
  }

  @Test
  void aPlaceWithoutPacksHasThoseOfTheNearestAbove() throws IOException {
    Json.Members answer =
        body(call(Route.POLICY, null, "{\"region\":\"210922\"}", "{\"on\":\"2021-05-10\"}"));

    assertThat(answer.required("region").string()).isEqualTo("210922");
    assertThat(answer.required("packs").elements().get(0).members().required("region").string())
        .isEqualTo("210000");
  }

  @Test
  void aDayWithoutAPolicyIsTheParametersFault() throws IOException {
    Json.Members problem =
        body(call(Route.POLICY, null, "{\"region\":\"210921\"}", "{\"on\":\"2010-01-01\"}"));

    assertThat(problem.required("code").string()).isEqualTo("DATE_NOT_COVERED");
    assertThat(problem.required("pointer").string()).isEqualTo("/on");
  }

  private static List<String> regions(Path packs) throws IOException {
    List<String> regions = new ArrayList<>();
    for (Json each :
        body(call(Route.POLICIES, packs, "{}", "{}")).required("policies").elements()) {
      regions.add(each.members().required("region").string());
    }
    return regions;
  }

  private static Json.Members body(Json.Members answer) {
    return Json.read(answer.required("body").string().getBytes(StandardCharsets.UTF_8)).members();
  }

  private static Json.Members call(Route route, Path packs, String path, String query)
      throws IOException {
    String event =
        "{\"requestContext\":{\"requestId\":\"t\",\"http\":{\"method\":\"GET\"}},"
            + "\"pathParameters\":"
            + path
            + ",\"queryStringParameters\":"
            + query
            + "}";
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    route
        .function()
        .make(new Settings("unused", null, packs, null, null, Clock.system(Settings.CHINA)))
        .handleRequest(
            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
            output,
            new TestContext());
    return Json.read(output.toByteArray()).members();
  }
}
