// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Role;
import io.github.medassist.core.word.Scope;
import io.github.medassist.core.word.Word;
import io.github.medassist.functions.config.Secrets;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.deploy.Route;
import io.github.medassist.functions.deploy.TestRequest;
import io.github.medassist.functions.http.HttpFunction;
import io.github.medassist.functions.http.HttpResponse;
import io.github.medassist.functions.http.RequestDates;
import io.github.medassist.functions.store.InMemoryStore;
import io.github.medassist.functions.store.ResidentRepository;
import io.github.medassist.functions.store.Store;
import io.github.medassist.functions.store.TestResidents;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** {@code who-may-read.csv}, cell by cell, against the functions themselves. */
class WhoMayReadTest {
  /** Half past midnight in China, when it is still the day before elsewhere. */
  private static final Instant NOW = Instant.parse("2026-03-01T16:30:00Z");

  private static final Day TODAY = Day.parse("2026-03-02");
  private static final Day YESTERDAY = Day.parse("2026-03-01");
  private static final Day LATER = Day.parse("2027-03-01");
  private static final String CALLER = "caller-1";
  private static final String HOME = "210921";
  private static final String ESTIMATE =
      "{\"date\":\"2023-05-10\",\"visit\":{\"care\":\"INPATIENT\",\"referral\":\"REFERRED\","
          + "\"facility\":{\"level\":2,\"place\":\"IN_COUNTY\"},"
          + "\"costs\":{\"total\":6000000,\"inScope\":5000000}}}";

  private static final Map<Route, RequestStreamHandler> FUNCTIONS = new EnumMap<>(Route.class);

  private static final Secrets SECRETS = new Secrets(new byte[32], new byte[32]);

  private static final Store STORE = new InMemoryStore();

  private static ResidentRepository residents;
  private static RequestStreamHandler alerts;
  private static RequestStreamHandler grantsADayAgo;

  @BeforeAll
  static void makeFunctions() {
    Settings now = at(NOW);
    for (Route route :
        List.of(
            Route.ENROLLMENT,
            Route.QUOTA,
            Route.ESTIMATE_OF_RESIDENT,
            Route.SNAPSHOT,
            Route.GRANTS,
            Route.GRANT_PUT,
            Route.GRANT_DELETE,
            Route.ACCESSES)) {
      FUNCTIONS.put(route, route.function().make(now, () -> STORE));
    }
    grantsADayAgo = Route.GRANT_PUT.function().make(at(NOW.minus(Duration.ofDays(1))), () -> STORE);
    residents = STORE.residents();
    Authorizer access = new Authorizer(residents, STORE.accesses(), new RequestDates(now), now);
    alerts =
        new HttpFunction(
            request -> {
              access.read(request, Scope.ALERT);
              return HttpResponse.ok(HttpResponse.NOT_KEPT, writer -> writer.value(true));
            }) {};
  }

  private static Settings at(Instant instant) {
    return new Settings(
        "medassist", null, null, SECRETS, null, Clock.fixed(instant, Settings.CHINA));
  }

  @ParameterizedTest(name = "{0} · {1} · {2}")
  @CsvFileSource(resources = "who-may-read.csv", numLinesToSkip = 1)
  void asTheTableSays(
      String role,
      String whose,
      String situation,
      String enrollment,
      String quota,
      String estimates,
      String alert,
      String snapshot,
      String grants,
      String grant,
      String withdraw,
      String accesses)
      throws IOException {
    Row row = new Row(role, english(whose), english(situation));

    assertThat(
            List.of(
                row.read(Scope.ENROLLMENT),
                row.read(Scope.QUOTA),
                row.read(Scope.ESTIMATE),
                row.read(Scope.ALERT),
                row.read(Scope.SNAPSHOT),
                row.own(Route.GRANTS),
                row.own(Route.GRANT_PUT),
                row.own(Route.GRANT_DELETE),
                row.own(Route.ACCESSES)))
        .containsExactly(
            enrollment, quota, estimates, alert, snapshot, grants, grant, withdraw, accesses);
  }

  /** What stands behind the first space: a cell is said in both languages. */
  private static String english(String cell) {
    return cell.substring(cell.indexOf(' ') + 1);
  }

  private record Row(String role, String whose, String situation) {
    /** Reads one part of a person's record in this situation, and returns the table's word. */
    String read(Scope scope) throws IOException {
      String resident = "r-" + UUID.randomUUID();
      arrange(resident, scope);
      TestRequest ask = ask(scope).path("ref", ref(resident));
      TestRequest.Answer answer = as(ask, resident).to(function(scope));
      return word(answer, records(resident, scope));
    }

    /** Asks what has no reference in its path. */
    String own(Route route) throws IOException {
      if (!whose.equals("me")) {
        return "-";
      }
      String resident = "r-" + UUID.randomUUID();
      arrange(resident, Scope.QUOTA);
      TestRequest ask =
          TestRequest.of(route)
              .path("id", "g")
              .body(grant("DOCTOR", "d", Set.of(Scope.QUOTA), TODAY));
      return word(as(ask, resident).to(FUNCTIONS.get(route)), 0);
    }

    private void arrange(String resident, Scope scope) throws IOException {
      if (situation.equals("unregistered")) {
        return;
      }
      residents.save(
          TestResidents.in(
              situation.equals("resident of the city above") ? "210900" : HOME, resident));
      String other = role.equals("应用") ? "DOCTOR" : "APP";
      String self = role.equals("应用") ? "APP" : "DOCTOR";
      Set<Scope> asked = EnumSet.of(scope);
      Set<Scope> rest = EnumSet.complementOf(EnumSet.of(scope));
      switch (situation) {
        case "standing" -> give(resident, "g", self, CALLER, asked, LATER);
        case "every scope" -> give(resident, "g", self, CALLER, EnumSet.allOf(Scope.class), LATER);
        case "other scopes" -> give(resident, "g", self, CALLER, rest, LATER);
        case "other subject" -> give(resident, "g", self, "caller-10", asked, LATER);
        case "other role" -> give(resident, "g", other, CALLER, asked, LATER);
        case "ended yesterday" -> giveADayAgo(resident, "g", self, asked);
        case "ends today" -> give(resident, "g", self, CALLER, asked, TODAY);
        case "withdrawn" -> {
          give(resident, "g", self, CALLER, asked, LATER);
          withdraw(resident, "g");
        }
        case "granted again" -> {
          give(resident, "g", self, CALLER, asked, LATER);
          withdraw(resident, "g");
          give(resident, "g", self, CALLER, asked, LATER);
        }
        case "changed to other scopes" -> {
          give(resident, "g", self, CALLER, asked, LATER);
          give(resident, "g", self, CALLER, rest, LATER);
        }
        case "one ended one stands" -> {
          giveADayAgo(resident, "old", self, asked);
          give(resident, "new", self, CALLER, asked, LATER);
        }
        case "another resident's grant" -> {
          residents.save(TestResidents.in(HOME, resident + "-neighbour"));
          give(resident + "-neighbour", "g", self, CALLER, asked, LATER);
        }
        case "granted to a doctor of that subject" ->
            give(resident, "g", "DOCTOR", subject(resident), asked, LATER);
        default -> {
          // Nothing was granted.
        }
      }
    }

    private static TestRequest ask(Scope scope) {
      return switch (scope) {
        case ENROLLMENT -> TestRequest.of(Route.ENROLLMENT).query("year", "2023");
        case ESTIMATE -> TestRequest.of(Route.ESTIMATE_OF_RESIDENT).body(ESTIMATE);
        case QUOTA -> TestRequest.of(Route.QUOTA).query("year", "2023");
        case ALERT -> TestRequest.of(Route.QUOTA);
        case SNAPSHOT -> TestRequest.of(Route.SNAPSHOT);
      };
    }

    private static RequestStreamHandler function(Scope scope) {
      return switch (scope) {
        case ENROLLMENT -> FUNCTIONS.get(Route.ENROLLMENT);
        case QUOTA -> FUNCTIONS.get(Route.QUOTA);
        case ESTIMATE -> FUNCTIONS.get(Route.ESTIMATE_OF_RESIDENT);
        case ALERT -> alerts;
        case SNAPSHOT -> FUNCTIONS.get(Route.SNAPSHOT);
      };
    }

    private String ref(String resident) {
      return switch (whose) {
        case "me" -> "me";
        case "own ref", "another" -> resident;
        default -> "nobody";
      };
    }

    /** A resident asks for the own record unless the row says another's. */
    private String subject(String resident) {
      return switch (role) {
        case "参保人" -> whose.equals("me") || whose.equals("own ref") ? resident : CALLER;
        case "经办机构" -> "agency-" + agencyRegion();
        default -> CALLER;
      };
    }

    private String agencyRegion() {
      return switch (situation) {
        case "nation" -> "100000";
        case "province above" -> "210000";
        case "city above" -> "210900";
        case "neighbour", "granted to a doctor of that subject" -> "210922";
        case "other province" -> "140000";
        default -> HOME;
      };
    }

    private TestRequest as(TestRequest ask, String resident) {
      if (role.equals("经办机构") && !situation.equals("no region")) {
        return ask.byAgency(agencyRegion());
      }
      Role known = Word.ofTerm(role, Role.values());
      return ask.by(
          known == null ? "nurse" : known.name().toLowerCase(Locale.ROOT), subject(resident));
    }

    /** How many reads the resident finds, each of which must say who, when and what. */
    private int records(String resident, Scope scope) throws IOException {
      List<Json> found =
          TestRequest.of(Route.ACCESSES)
              .by("resident", resident)
              .to(FUNCTIONS.get(Route.ACCESSES))
              .json()
              .members()
              .required("accesses")
              .elements();
      for (Json each : found) {
        Json.Members members = each.members();
        boolean agency = role.equals("经办机构");
        assertThat(members.required("role").word(Role.values()).text().zh()).isEqualTo(role);
        assertThat(members.required("subject").string()).isEqualTo(subject(resident));
        assertThat(members.required("at").string()).isEqualTo("2026-03-02T00:30:00.000+08:00");
        assertThat(members.required("what").string()).isEqualTo(scope.name());
        assertThat(members.optional("grant") == null).isEqualTo(agency);
        assertThat(members.optional("name") == null).isEqualTo(agency);
      }
      return found.size();
    }

    private static String word(TestRequest.Answer answer, int records) {
      return switch (answer.status()) {
        case 200, 201 -> List.of("可", "留痕").get(records);
        case 403 -> answer.code().equals("FORBIDDEN") && records == 0 ? "否" : answer.body();
        case 404 ->
            answer.code().equals("RESIDENT_NOT_FOUND") && records == 0 ? "无" : answer.body();
        default -> answer.body();
      };
    }
  }

  private static void give(
      String resident, String id, String role, String subject, Set<Scope> scopes, Day until)
      throws IOException {
    give(FUNCTIONS.get(Route.GRANT_PUT), resident, id, grant(role, subject, scopes, until));
  }

  private static void giveADayAgo(String resident, String id, String role, Set<Scope> scopes)
      throws IOException {
    give(grantsADayAgo, resident, id, grant(role, CALLER, scopes, YESTERDAY));
  }

  private static void give(RequestStreamHandler function, String resident, String id, String body)
      throws IOException {
    TestRequest.Answer given =
        TestRequest.of(Route.GRANT_PUT)
            .by("resident", resident)
            .path("id", id)
            .body(body)
            .to(function);
    assertThat(given.status()).as(given.body()).isIn(200, 201);
  }

  private static void withdraw(String resident, String id) throws IOException {
    TestRequest.Answer withdrawn =
        TestRequest.of(Route.GRANT_DELETE)
            .by("resident", resident)
            .path("id", id)
            .to(FUNCTIONS.get(Route.GRANT_DELETE));
    assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
  }

  private static String grant(String role, String subject, Set<Scope> scopes, Day until) {
    StringBuilder words = new StringBuilder();
    for (Scope scope : scopes) {
      words.append(words.isEmpty() ? "\"" : ",\"").append(scope).append('"');
    }
    return "{\"to\":{\"role\":\""
        + role
        + "\",\"subject\":\""
        + subject
        + "\",\"name\":\"示例·医生\"},\"scopes\":["
        + words
        + "],\"until\":\""
        + until
        + "\"}";
  }
}
