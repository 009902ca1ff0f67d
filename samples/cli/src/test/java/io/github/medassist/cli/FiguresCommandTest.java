// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.settlement.Postings;
import io.github.medassist.core.settlement.Settlement;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.EnrollmentStatus;
import io.github.medassist.core.word.Referral;
import io.github.medassist.functions.access.Agency;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.settlement.Settlements;
import io.github.medassist.functions.store.dynamo.DynamoStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FiguresCommandTest extends CliTest {
  @BeforeEach
  void settle() {
    enter(1, EnrollmentStatus.ENROLLED, Category.SUBSISTENCE_ALLOWANCE);
    new Settlements(
            DynamoStore.of(client, table).settlements(),
            residents,
            new Postings(Policies.builtIn()),
            identity,
            Settings.of(environment).at(store.address()))
        .record(
            new Agency("阜蒙", "210921"),
            Settlement.builder(
                    "S-1",
                    ref(1),
                    Day.parse("2023-05-10"),
                    Visit.builder(Care.INPATIENT, Costs.of(1_000_000, 800_000))
                        .referral(Referral.REFERRED)
                        .build())
                .paid(Map.of("BASIC", 500_000L, "ASSISTANCE", 30_000L))
                .build());
  }

  @Test
  void printsForPeople() {
    assertThat(job("figures", "--region=210900", "--quarter=2023Q2")).isEqualTo(ExitCode.DONE);

    assertThat(out().lines().skip(2))
        .containsExactly(
            "阜蒙县    低保对象       1         1  10,000.00    8,000.00  5,000.00      0.00      300.00      0.00  4,700.00");
  }

  @Test
  void printsForPrograms() {
    assertThat(job("figures", "--region=210900", "--quarter=2023Q2", "--json"))
        .isEqualTo(ExitCode.DONE);

    assertThat(json().required("to").string()).isEqualTo("2023-06-30");
    Json.Members figure = json().required("figures").elements().get(0).members();
    assertThat(figure.required("ownPayment").fen()).isEqualTo(470_000);
  }

  @Test
  void writesCsv() throws Exception {
    Path csv = folder.resolve("figures.csv");
    assertThat(job("figures", "--region=210900", "--quarter=2023Q2", "--csv=" + csv))
        .isEqualTo(ExitCode.DONE);

    assertThat(Files.readString(csv)).contains("SUBSISTENCE_ALLOWANCE,低保对象,1,1,10000.00");
  }

  @Test
  void needsNoKeys() {
    environment.remove(Settings.REFERENCE_KEY);
    environment.remove(Settings.SEALING_KEY);

    assertThat(job("figures", "--region=210921", "--quarter=2023Q3")).isEqualTo(ExitCode.DONE);
    assertThat(out()).contains("没有结算记录");
  }

  @Test
  void saysHowAQuarterIsWritten() {
    assertThat(job("figures", "--region=210921", "--quarter=2023-2")).isEqualTo(ExitCode.USAGE);
    assertFailed("--quarter：季度写作 2023Q2", "Write the quarter");
  }
}
