// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.medassist.core.CaseFile;
import io.github.medassist.core.TestData;
import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.problem.Remedies;
import io.github.medassist.core.resident.Account;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Referral;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PostingCasesTest {
  private static final Postings POSTINGS = new Postings(Policies.builtIn());

  static List<CaseFile.Case> postings() {
    return CaseFile.in("settlements/postings.json");
  }

  static List<CaseFile.Case> refused() {
    return CaseFile.in("settlements/refused.json");
  }

  @ParameterizedTest
  @MethodSource("postings")
  void addsWhatItShould(CaseFile.Case each) {
    Resident resident = resident(each);
    Posting posting = POSTINGS.of(resident, settlement(each));

    each.assertExpectedPartsOf(TestData.tree(Json.write(posting::write)));
  }

  @ParameterizedTest
  @MethodSource("postings")
  void isReadBackAsItWasWritten(CaseFile.Case each) {
    Settlement settlement = settlement(each);
    byte[] posting = Json.write(POSTINGS.of(resident(each), settlement)::write);
    byte[] written = Json.write(settlement::write);

    assertThat(Json.write(Posting.read(Json.read(posting))::write)).isEqualTo(posting);
    assertThat(Json.write(Settlement.read(Json.read(written))::write)).isEqualTo(written);
  }

  @ParameterizedTest
  @MethodSource("postings")
  void takesAwayAgainWhatItAdded(CaseFile.Case each) {
    Resident resident = resident(each);
    Posting posting = POSTINGS.of(resident, settlement(each));
    Account before = resident.account(posting.date().year());
    Resident after = resident.with(posting.date().year(), posting.addedTo(before), resident.asOf());
    Resident again =
        after.with(
            posting.date().year(),
            posting.takenFrom(after.account(posting.date().year())),
            resident.asOf());

    assertThat(Json.write(again::write)).isEqualTo(Json.write(resident::write));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWithTheFieldAndTheRemedy(CaseFile.Case each) {
    InvalidInputException problem =
        catchThrowableOfType(
            InvalidInputException.class, () -> POSTINGS.of(resident(each), settlement(each)));

    assertThat(problem).as(each.toString()).isNotNull();
    assertThat(problem.code()).hasToString(each.expected().get("code").asString());
    assertThat(problem.pointer()).isEqualTo(each.expected().get("pointer").asString());
    assertThat(problem.remedy().toString()).doesNotContain("990001196");
    Remedies.assertFit(problem, each.json().get("request").get("settlement"));
  }

  private static Resident resident(CaseFile.Case each) {
    return Resident.read(Json.read(TestData.bytes(each.json().get("request").get("resident"))));
  }

  private static Settlement settlement(CaseFile.Case each) {
    return Settlement.read(Json.read(TestData.bytes(each.json().get("request").get("settlement"))));
  }

  @ParameterizedTest
  @EnumSource(
      value = Care.class,
      names = {"INPATIENT", "CHRONIC_OUTPATIENT"})
  void aYearHoldsNoAmountThatCouldNotBeReadAgain(Care before) {
    Resident resident = resident(postings().get(0));
    Posting all = POSTINGS.of(resident, wholeBill("S-1", before, Fen.MAX));
    Account full = all.addedTo(Account.EMPTY);
    assertThat(Json.write(Resident.read(json(resident.with(2023, full, "now")))::write))
        .isNotEmpty();

    Posting more = POSTINGS.of(resident, wholeBill("S-2", Care.INPATIENT, Fen.MAX));
    assertThatThrownBy(() -> more.addedTo(full))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ProblemCode.AMOUNT_TOO_LARGE);
              assertThat(e.pointer()).isEqualTo("/visit/costs/total");
            });
  }

  private static Json json(Resident resident) {
    return Json.read(Json.write(resident::write));
  }

  private static Settlement wholeBill(String id, Care care, long fen) {
    Visit visit = Visit.builder(care, Costs.of(fen, fen)).referral(Referral.REFERRED).build();
    return Settlement.builder(id, "r", Day.of(2023, 5, 10), visit)
        .paid(Map.of("BASIC", fen / 2, "assistance.basic", fen / 4))
        .build();
  }
}
