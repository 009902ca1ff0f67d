// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.problem.ProblemException;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.word.Scope;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.http.HttpRequest;
import io.github.medassist.functions.http.RequestDates;
import io.github.medassist.functions.store.InMemoryStore;
import io.github.medassist.functions.store.ResidentRepository;
import io.github.medassist.functions.store.Store;
import io.github.medassist.functions.store.TestResidents;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens at the edge of their form; {@link WhoMayReadTest} has who may read what. */
class AccessTest {
  private static Authorizer access;

  @BeforeAll
  static void savePeople() {
    Settings settings =
        new Settings("medassist", null, null, null, null, Clock.system(Settings.CHINA));
    Store store = new InMemoryStore();
    ResidentRepository residents = store.residents();
    residents.save(TestResidents.in("210921", "fumeng"));
    residents.save(TestResidents.in("141121", "wenshui"));
    access = new Authorizer(residents, store.accesses(), new RequestDates(settings), settings);
  }

  @ParameterizedTest(name = "{0} {1} {2} asks for {3}: {4}")
  @CsvSource(
      nullValues = "-",
      value = {
        "resident, fumeng,  -,      me,      fumeng",
        "resident, fumeng,  210921, wenshui, FORBIDDEN",
        "resident, nobody,  -,      nobody,  RESIDENT_NOT_FOUND",
        "agency,   office,  210921, fumeng,  fumeng",
        "agency,   fumeng,  210921, me,      FORBIDDEN",
        "agency,   office,  -,      fumeng,  FORBIDDEN",
        "agency,   office,  000000, fumeng,  FORBIDDEN",
        "agency,   office,  21,     fumeng,  FORBIDDEN",
        "doctor,   fumeng,  -,      fumeng,  FORBIDDEN",
        "doctor,   fumeng,  210921, fumeng,  FORBIDDEN",
        "AGENCY,   office,  210921, fumeng,  FORBIDDEN",
        "Doctor,   fumeng,  -,      fumeng,  FORBIDDEN",
        "-,        fumeng,  -,      fumeng,  FORBIDDEN",
        "'',       fumeng,  -,      fumeng,  FORBIDDEN",
        "resident, '',      -,      me,      TOKEN_MISSING",
        "resident, -,       -,      me,      TOKEN_MISSING",
      })
  void decides(String role, String subject, String region, String ref, String expected) {
    Map<String, String> claims = new HashMap<>();
    claims.put("role", role);
    claims.put("sub", subject);
    claims.put("region", region);
    claims.values().removeIf(Objects::isNull);
    HttpRequest request =
        new HttpRequest(
            new HttpRequest.Call("id", "GET /", "GET"),
            Map.of("ref", ref),
            Map.of(),
            Map.of(),
            claims,
            HttpRequest.Body.NONE);

    assertThat(read(request)).isEqualTo(expected);
  }

  private static String read(HttpRequest request) {
    try {
      Resident resident = access.read(request, Scope.QUOTA);
      return resident.ref();
    } catch (ProblemException e) {
      return e.problem().code();
    }
  }
}
