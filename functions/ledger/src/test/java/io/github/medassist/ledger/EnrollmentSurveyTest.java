// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.EnrollmentStatus;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.functions.access.Agency;
import io.github.medassist.functions.store.DynamoDbTest;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.dynamo.DynamoResidents;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 辽医保[2019]8号 三(一). */
class EnrollmentSurveyTest extends DynamoDbTest {
  private static final Agency FUXIN = new Agency("阜新", "210900");

  private static LedgerJobs jobs;
  private static TestPeople people;

  @BeforeAll
  static void enterPeople() {
    jobs = new LedgerJobs(settings());
    people =
        new TestPeople(
            enhanced.table("medassist", DynamoResidents.SCHEMA), new Identity(settings()));
    people.enter(
        "210921", 1, Scheme.RESIDENT, EnrollmentStatus.ENROLLED, Category.SUBSISTENCE_ALLOWANCE);
    people.enter("210921", 2, Scheme.RESIDENT, EnrollmentStatus.NOT_ENROLLED, Category.ORPHAN);
    people.enter("210921", 3, Scheme.RESIDENT, EnrollmentStatus.ENROLLED_ELSEWHERE);
    people.enter("210921", 4, Scheme.EMPLOYEE, EnrollmentStatus.ENROLLED);
    people.enter("210921", 5, Scheme.RESIDENT, null, Category.ORPHAN, Category.REGISTERED_POOR);
    people.enter("141121", 6, Scheme.RESIDENT, null);
  }

  @Test
  void countsEverybodyByStatusAndTheEmployeeSchemeBeside() throws Exception {
    List<SurveyCounts> counts =
        jobs.survey().run(FUXIN, 2023, new ByteArrayOutputStream(), n -> {});

    assertThat(counts).hasSize(1);
    assertThat(counts.get(0).name().zh()).isEqualTo("阜蒙县");
    assertThat(new String(Json.write(counts.get(0)::write), StandardCharsets.UTF_8))
        .contains(
            "\"people\":5,\"ENROLLED\":2,\"NOT_ENROLLED\":2,\"ENROLLED_ELSEWHERE\":1,\"EMPLOYEE\":1");
  }

  @Test
  void recordsEachCaseWithNameAndIdNumber() throws Exception {
    ByteArrayOutputStream cases = new ByteArrayOutputStream();
    jobs.survey().run(FUXIN, 2023, cases, n -> {});

    assertThat(cases.toString(StandardCharsets.UTF_8).lines())
        .hasSize(5)
        .anySatisfy(row -> assertThat(row).isEqualTo(row(2, "孤儿,未参保,城乡居民医保")))
        .anySatisfy(row -> assertThat(row).isEqualTo(row(3, "无困难身份,异地参保,城乡居民医保")))
        .anySatisfy(row -> assertThat(row).isEqualTo(row(4, "无困难身份,已参保,职工医保")))
        .anySatisfy(row -> assertThat(row).isEqualTo(row(5, "孤儿、建档立卡贫困人口,未参保,城乡居民医保")));
  }

  private static String row(int number, String rest) {
    return String.join(
        ",",
        "210921",
        "阜蒙县",
        people.ref(number),
        TestPeople.name(number),
        TestPeople.idNumber(number),
        rest);
  }

  @Test
  void aYearWithoutRecordIsAYearWithoutCover() throws Exception {
    List<SurveyCounts> counts =
        jobs.survey().run(FUXIN, 2024, new ByteArrayOutputStream(), n -> {});

    assertThat(counts.get(0).notEnrolled()).isEqualTo(5);
  }

  @Test
  void tellsItsProgress() throws Exception {
    List<Long> told = new ArrayList<>();
    jobs.survey().run(FUXIN, 2023, new ByteArrayOutputStream(), told::add);

    assertThat(told).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void anAgencyWithoutRegionsHasNobodyToSurvey() {
    assertThatThrownBy(
            () ->
                jobs.survey()
                    .run(new Agency("?", "990099"), 2023, new ByteArrayOutputStream(), n -> {}))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.allowed()).contains("210921"));
  }
}
