// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.networknt.schema.InputFormat;
import io.github.medassist.core.estimate.Outcome;
import io.github.medassist.core.estimate.State;
import io.github.medassist.core.policy.EnrollmentBasis;
import io.github.medassist.core.resident.IdNumber;
import io.github.medassist.core.resident.Insurance;
import io.github.medassist.core.resident.Membership;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.EnrollmentStatus;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.functions.alert.AlertFunction;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.deploy.FunctionDefinition;
import io.github.medassist.functions.deploy.Route;
import io.github.medassist.functions.deploy.TestRequest;
import io.github.medassist.functions.http.Calls;
import io.github.medassist.functions.http.TestContext;
import io.github.medassist.functions.store.Basics;
import io.github.medassist.functions.store.DynamoDbTest;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.InMemoryStore;
import io.github.medassist.functions.store.ResidentItem;
import io.github.medassist.functions.store.Store;
import io.github.medassist.functions.store.StoreCallRecorder;
import io.github.medassist.functions.store.dynamo.StreamEvents;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The functions take what the OpenAPI document says, and answer nothing that it does not say: each
 * answer in here is held against the schema of its status.
 */
class OpenApiAnswersTest extends DynamoDbTest {
  private static final IdNumber ID_NUMBER = IdNumber.parse("990001196503120016");

  /** What another version, another pack or another call changes in an example. */
  private static final Set<String> CHANGING = Set.of("engine", "sha256", "traceId", "policies");

  private static final EnrollmentStatus[] STATUSES = EnrollmentStatus.values();

  private static final InMemoryStore MEMORY = new InMemoryStore();

  private static final Map<Route, RequestStreamHandler> IN_MEMORY = new EnumMap<>(Route.class);
  private static final Map<Route, RequestStreamHandler> ON_THE_TABLE = new EnumMap<>(Route.class);

  /** The store that a test is over, and the functions over it. */
  private static Store over;

  private static Map<Route, RequestStreamHandler> functions;
  private static Settings fixed;
  private static Identity identity;
  private static String ref;

  @BeforeAll
  static void makeFunctions() {
    Clock clock = Clock.fixed(Instant.parse("2023-06-01T01:30:00Z"), Settings.CHINA);
    fixed = new Settings("medassist", settings().store(), null, SECRETS, null, clock);
    identity = new Identity(fixed);
    ref = identity.reference(ID_NUMBER);
    for (Route route : Route.values()) {
      IN_MEMORY.put(route, route.function().make(fixed, () -> MEMORY));
      ON_THE_TABLE.put(route, route.function().make(fixed, () -> store));
    }
  }

  @BeforeEach
  void emptyTheMemory() {
    MEMORY.clear();
    over = MEMORY;
    functions = IN_MEMORY;
  }

  private static void emptyTheTable() {
    emptyStore();
    over = store;
    functions = ON_THE_TABLE;
  }

  static Stream<Arguments> examples() {
    return Stream.of(Route.values())
        .flatMap(
            route -> {
              Set<String> names = OpenApiDocument.requests(route).keySet();
              String answers = OpenApiDocument.answer(route, 200) + "/examples";
              return (names.isEmpty() ? OpenApiDocument.at(answers).propertyNames() : names)
                  .stream().map(name -> Arguments.of(route, name));
            });
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("examples")
  void anExampleIsWhatIsAnswered(Route route, String name) throws IOException {
    enter(person(ref, route == Route.ENROLLMENT ? "141121" : "210921"));
    prepare(route);

    Calls.Answer answer = ask(route, name);

    String examples = OpenApiDocument.answer(route, answer.status()) + "/examples/";
    JsonNode example = OpenApiDocument.at(examples + name).path("value");
    assertThat(OpenApiDocument.closedAnswer(route, answer.status()).validate(example)).isEmpty();
    assertSays(answer, example);
  }

  @ParameterizedTest
  @EnumSource
  void everyRouteHasAnExample(Route route) {
    assertThat(examples()).anyMatch(example -> example.get()[0] == route);
  }

  @Test
  void theExampleOfAProblemIsWhatIsAnswered() {
    String exact = OpenApiDocument.requests(Route.WHAT_IF).get("exact").toString();
    Calls.Answer answer = ask(Route.WHAT_IF, Map.of(), exact.replace("referral", "referal"));

    assertSays(answer, OpenApiDocument.at("/components/examples/misspelt/value"));
  }

  static Stream<Arguments> requests() {
    return examples().filter(each -> !OpenApiDocument.requests((Route) each.get()[0]).isEmpty());
  }

  /** Whatever is wrong in itself is refused by the document as it is by the function. */
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("requests")
  void aRequestThatIsNotAsDescribedIsRefused(Route route, String name) {
    enter(person(ref, "210921"));
    if (route == Route.GRANT_ON_APPLICATION) {
      settlePoorByIllness();
    }
    JsonNode request = OpenApiDocument.requests(route).get(name);
    assertThat(OpenApiDocument.request(route).validate(request)).isEmpty();
    for (JsonNode each : variants(request)) {
      boolean described = OpenApiDocument.request(route).validate(each).isEmpty();
      int status = ask(route, Map.of(), each.toString()).status();
      assertThat(described ? status != 400 : status >= 400).as(status + " " + each).isTrue();
    }
    assertThat(ask(route, Map.of(), request + "}").status()).isEqualTo(400);
    assertThat(ask(route, Map.of(), " ".repeat(65_536) + request).status()).isEqualTo(413);
  }

  /** {@code node} with one thing wrong, left out or added, in each place. */
  private static List<JsonNode> variants(JsonNode node) {
    List<JsonNode> variants = new ArrayList<>();
    for (Object other : List.of(true, "x!", -1, 1.5, List.of())) {
      variants.add(OpenApiDocument.MAPPER.valueToTree(other));
    }
    if (node instanceof ObjectNode object) {
      variants.add(object.deepCopy().put("nonsense", true));
      object.forEachEntry(
          (name, value) -> {
            variants.add(object.deepCopy().without(name));
            variants(value).forEach(each -> variants.add(object.deepCopy().set(name, each)));
          });
    }
    if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int at = i;
        variants(array.get(i)).forEach(each -> variants.add(array.deepCopy().set(at, each)));
      }
    }
    return variants;
  }

  @ParameterizedTest
  @CsvSource({
    "ENROLLMENT, year, 23, INVALID_YEAR",
    "QUOTA, year, x, INVALID_YEAR",
    "ACCESSES, limit, 0, OUT_OF_BOUNDS",
    "ACCESSES, next, x, INVALID_PAGE",
    "ACCESSES, next, zzz, INVALID_PAGE",
    "ALERTS, limit, 101, OUT_OF_BOUNDS",
    "ALERTS, since, x, INVALID_DATE",
    "ALERTS, next, x, INVALID_PAGE",
    "ALERTS, next, zzz, INVALID_PAGE",
    "ALERTS, region, 141121, FORBIDDEN",
    "POLICY, on, 2023-02-29, INVALID_DATE",
    "POLICY, on, 1999-01-01, DATE_NOT_COVERED",
    "REGIONS, parent, 210920, UNKNOWN_REGION",
    "REGIONS, name, '', OUT_OF_BOUNDS"
  })
  void aParameterThatIsWrongIsRefused(Route route, String name, String value, String code) {
    enter(person(ref, "210921"));
    assertThat(ask(route, Map.of(name, value), "").json().required("code").string())
        .isEqualTo(code);
    assertThat(
            OpenApiDocument.DOCUMENT
                .at(OpenApiDocument.operation(route) + "/parameters")
                .toString())
        .contains(name);
  }

  /** A misspelt parameter must not count as left out; the answer says which there are. */
  @ParameterizedTest
  @EnumSource
  void aParameterThatIsNotDescribedIsRefused(Route route) {
    enter(person(ref, "210921"));
    List<String> described = OpenApiDocument.parameterNames(route, "query");
    List<String> misspelt = new ArrayList<>(List.of("Year", "page", "Next", "x"));
    described.forEach(each -> misspelt.add(each + "s"));
    for (String each : misspelt) {
      JsonNode problem = tree(ask(route, Map.of(each, "2023"), ""));
      assertThat(problem.path("code").asString()).isEqualTo("UNKNOWN_FIELD");
      assertThat(problem.path("pointer").asString()).isEqualTo("/" + each);
      assertThat(problem.path("allowed").valueStream().map(JsonNode::asString))
          .containsExactlyElementsOf(described);
    }
    for (String each : described) {
      assertThat(tree(ask(route, Map.of(each, "x"), "")).path("code").asString(""))
          .isNotEqualTo("UNKNOWN_FIELD");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBodyOfAnotherTypeIsRefusedAsDescribed(Route route) throws IOException {
    for (JsonNode body : OpenApiDocument.requests(route).values()) {
      TestRequest question =
          TestRequest.of(route).header("content-type", "text/plain").body(body.toString());
      OpenApiDocument.parameters(route, "path").forEach(question::path);
      TestRequest.Answer answer =
          (claims(route).get("region") == null
                  ? question.by("resident", ref)
                  : question.byAgency("210921"))
              .to(functions.get(route));

      assertThat(answer.status()).isEqualTo(415);
      assertThat(OpenApiDocument.closedAnswer(route, 415).validate(answer.body(), InputFormat.JSON))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoMayNotIsRefused(Route route) {
    String body = OpenApiDocument.requests(route).values().stream().findFirst().orElse(null) + "";
    int status = route.permission() != null ? 401 : 200;
    for (Map<String, String> claims :
        List.of(Map.<String, String>of(), Map.of("sub", "x", "role", "stranger"))) {
      assertThat(
              ask(route, OpenApiDocument.parameters(route, "path"), Map.of(), claims, body)
                  .status())
          .isEqualTo(status == 401 && !claims.isEmpty() ? 403 : status);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoHasNoRecordIsToldSo(Route route) {
    for (JsonNode body : OpenApiDocument.requests(route).values()) {
      ask(route, Map.of(), body.toString());
    }
    ask(route, Map.of(), "");
  }

  /** What a deployment permits is made from it: too little fails there, too much is a risk. */
  @ParameterizedTest
  @EnumSource
  void aFunctionAsksTheTableForWhatItMayAndForNothingElse(FunctionDefinition definition)
      throws Exception {
    Set<String> needed = new TreeSet<>();
    for (Route route : Route.values()) {
      if (route.function() == definition) {
        for (boolean agency : new boolean[] {false, true}) {
          emptyTheTable();
          enter(person(ref, route == Route.ENROLLMENT ? "141121" : "210921"));
          prepare(route);
          needed.addAll(StoreCallRecorder.permissions(() -> allExamples(route, agency)));
        }
        if (route == Route.ESTIMATE_OF_RESIDENT) {
          settlePoorByIllness();
          needed.addAll(
              StoreCallRecorder.permissions(
                  () -> ask(route, Map.of(), "{\"application\":\"2023-06-01\"}")));
        }
      }
    }
    if (definition == FunctionDefinition.ALERT) {
      emptyTheTable();
      enter(person(ref, "210921"));
      ask(Route.SETTLEMENT, "stay");
      StreamEvents.Change change = change();
      needed.addAll(StoreCallRecorder.permissions(() -> tellAlerts(change)));
    }
    if (definition != FunctionDefinition.LEDGER) {
      needed.addAll(StoreCallRecorder.permissions(() -> definition.make(fixed)));
      assertThat(needed).isEqualTo(new TreeSet<>(definition.actions()));
    }
  }

  /** Asks as each example does, twice, since a repeat goes another way. */
  private static void allExamples(Route route, boolean agency) {
    String province = route == Route.ENROLLMENT ? "140000" : "210000";
    Map<String, String> path = new TreeMap<>(OpenApiDocument.parameters(route, "path"));
    if (agency) {
      path.replace("ref", ref);
    }
    examples()
        .filter(example -> example.get()[0] == route)
        .forEach(
            example -> {
              JsonNode body = OpenApiDocument.requests(route).get(String.valueOf(example.get()[1]));
              for (int i = 0; i < 2; i++) {
                ask(
                    route,
                    path,
                    OpenApiDocument.parameters(route, "query"),
                    agency ? Calls.agency(province) : claims(route),
                    body == null ? "" : body.toString());
              }
            });
  }

  @Test
  void everyBuiltInPolicyIsAnsweredAsDescribed() {
    Set<String> outcomes = new HashSet<>();
    Set<String> states = new HashSet<>();
    for (JsonNode policy : tree(ask(Route.POLICIES, Map.of(), "")).path("policies")) {
      for (JsonNode pack : policy.path("packs")) {
        String region = policy.path("region").asString();
        String date = pack.path("validFrom").asString();
        ask(Route.POLICY, Map.of("region", region), Map.of("on", date), Map.of(), "");
        for (Category category : Category.values()) {
          for (Care care : Care.values()) {
            for (Referral referral : List.of(Referral.REFERRED, Referral.NOT_REFERRED)) {
              JsonNode estimate =
                  tree(
                      ask(
                          Route.WHAT_IF,
                          Map.of(),
                          estimate(region, date, category, care, referral)));
              outcomes.addAll(estimate.findValuesAsString("outcome"));
              states.addAll(estimate.findValuesAsString("state"));
            }
          }
        }
      }
    }
    // Where a rate is left open the limit is too, so that no built-in pack gives a mere range; and
    // only a grant on application is without any amount.
    assertThat(outcomes).containsExactlyInAnyOrder(Outcome.EXACT.name(), Outcome.BOUNDED.name());
    assertThat(states)
        .containsExactlyInAnyOrder(
            State.COMPUTED.name(),
            State.GIVEN.name(),
            State.BOUNDED.name(),
            State.NOT_COVERED.name());
  }

  private static String estimate(
      String region, String date, Category category, Care care, Referral referral) {
    return """
    {"region":"%s","date":"%s","scheme":"RESIDENT","category":"%s","monitored":true,"age":70,
    "visit":{"care":"%s","referral":"%s","facility":{"level":2,"place":"IN_COUNTY"},
    "bedDays":10,"costs":{"total":9000000,"inScope":8000000,"classA":5000000,"classB":3000000}},
    "settled":%s}
    """
        .formatted(
            region,
            date,
            category,
            care,
            referral,
            care == Care.INPATIENT ? "{\"BASIC\":4000000,\"CRITICAL_ILLNESS\":0}" : "{}");
  }

  @Test
  void everyKindOfResidentIsAnsweredAsDescribed() {
    Set<String> told = new HashSet<>();
    for (JsonNode policy : tree(ask(Route.POLICIES, Map.of(), "")).path("policies")) {
      for (JsonNode pack : policy.path("packs")) {
        String region = policy.path("region").asString();
        String year = pack.path("validFrom").asString().substring(0, 4);
        // Begins with the year, so that statuses do not depend on how many packs there are.
        int turn = Integer.parseInt(year);
        for (Category category : Category.values()) {
          EnrollmentStatus status =
              paysLate(category) ? EnrollmentStatus.ENROLLED : STATUSES[turn++ % STATUSES.length];
          String who = year + "-" + region + "-" + category;
          enter(person(who, region, year, category, status));
          for (Route route : List.of(Route.ENROLLMENT, Route.QUOTA, Route.SNAPSHOT)) {
            Map<String, String> query = route == Route.SNAPSHOT ? Map.of() : Map.of("year", year);
            JsonNode answer = tree(ask(route, Map.of("ref", who), query, Calls.resident(who), ""));
            answer.forEachEntry((name, value) -> told.add(value.isNull() ? "no " + name : name));
          }
        }
      }
    }
    assertThat(told)
        .contains("coverage", "no coverage", "waiting", "no waiting", "premium", "collection")
        .contains("alert", "no alert");
  }

  @Test
  void aSettlementIsAnsweredAsDescribedWhateverItSays() {
    enter(person(ref, "990001"));
    JsonNode stay = OpenApiDocument.requests(Route.SETTLEMENT).get("stay");
    ObjectNode computed = ((ObjectNode) stay.deepCopy()).without("paid").without("resident");
    computed.put("idNumber", ID_NUMBER.digits()).put("id", "S-1");
    assertThat(OpenApiDocument.request(Route.SETTLEMENT).validate(computed)).isEmpty();
    JsonNode recorded = settle("990001", computed);
    assertThat(recorded.path("paid")).as(recorded.toString()).isNotEmpty();

    ObjectNode different = ((ObjectNode) stay.deepCopy()).put("id", "S-2");
    JsonNode differing = settle("990000", different);
    assertThat(differing.path("differences")).as(differing.toString()).isNotEmpty();
    different.put("date", "2023-05-11");
    assertThat(settle("990000", different).path("code").asString())
        .isEqualTo("SETTLEMENT_CONFLICT");
  }

  private static JsonNode settle(String region, JsonNode body) {
    return tree(ask(Route.SETTLEMENT, Map.of(), Map.of(), Calls.agency(region), body.toString()));
  }

  /** Does what was done before a call of the examples. */
  private static void prepare(Route route) throws IOException {
    switch (route) {
      case QUOTA, SNAPSHOT, ESTIMATE_OF_RESIDENT, REVERSAL -> ask(Route.SETTLEMENT, "stay");
      case GRANT_ON_APPLICATION -> settlePoorByIllness();
      case GRANT_ON_APPLICATION_REVERSAL -> {
        settlePoorByIllness();
        ask(Route.GRANT_ON_APPLICATION, "poorByIllness");
      }
      case ALERTS_OF_RESIDENT, ALERTS -> {
        ask(Route.SETTLEMENT, "stay");
        tellAlerts();
      }
      case GRANTS, GRANT_DELETE -> ask(Route.GRANT_PUT, "familyDoctor");
      case ACCESSES -> {
        ask(Route.GRANT_PUT, "familyDoctor");
        Map<String, String> doctor = Map.of("sub", "doctor-0017", "role", "doctor");
        ask(Route.QUOTA, Map.of("ref", ref), Map.of(), doctor, "");
      }
      default -> {}
    }
  }

  /** A person who may apply, of whose stay 6,680 yuan were borne. */
  private static void settlePoorByIllness() {
    over.residents()
        .save(
            person(
                ref,
                "210921",
                "2023",
                Category.IMPOVERISHED_BY_ILLNESS,
                EnrollmentStatus.ENROLLED));
    String stay = OpenApiDocument.requests(Route.SETTLEMENT).get("stay").toString();
    ask(Route.SETTLEMENT, Map.of(), stay.replace("1050000", "727000"));
  }

  /** Hands the person's snapshot to the function behind the table's stream. */
  private static void tellAlerts() {
    tellAlerts(change());
  }

  private static StreamEvents.Change change() {
    return StreamEvents.of(null, over.residents().item(ref));
  }

  private static void tellAlerts(StreamEvents.Change change) {
    StreamEvents.hand(new AlertFunction(fixed, over), new TestContext(), List.of(change));
  }

  private static Resident person(String who, String region) {
    return person(who, region, "2023", Category.SUBSISTENCE_ALLOWANCE, EnrollmentStatus.ENROLLED);
  }

  /** Somebody who has paid in the period, or late where poverty came to an end. */
  private static Resident person(
      String who, String region, String year, Category category, EnrollmentStatus status) {
    boolean late = paysLate(category);
    Day paid = Day.parse(late ? year + "-03-10" : "2018-10-08");
    Insurance insurance =
        new Insurance(
            Integer.parseInt(year),
            status,
            Scheme.RESIDENT,
            status == EnrollmentStatus.ENROLLED ? paid : null,
            late ? EnrollmentBasis.LATE : EnrollmentBasis.IN_PERIOD,
            late ? 2 : 0,
            0);
    return Resident.builder(who, region, Scheme.RESIDENT, "2023-01-05T14:20:00+08:00")
        .birthDate(ID_NUMBER.birthDate())
        .categories(List.of(new Membership(category, Day.parse("2018-01-01"), null)))
        .insurance(List.of(insurance))
        .build();
  }

  private static boolean paysLate(Category category) {
    return category == Category.LIFTED_OUT_OF_POVERTY || category == Category.NONE;
  }

  private static void enter(Resident resident) {
    ResidentItem item = ResidentItem.of(resident);
    over.residents().replace(item.named(new Basics("示例·张一", ID_NUMBER).seal(identity, item.ref())));
  }

  /** Asks as the example {@code name} does. */
  private static Calls.Answer ask(Route route, String name) {
    JsonNode body = OpenApiDocument.requests(route).get(name);
    return ask(
        route, OpenApiDocument.parameters(route, "query"), body == null ? "" : body.toString());
  }

  /** Asks with the examples of the path, as one who may. */
  private static Calls.Answer ask(Route route, Map<String, String> query, String body) {
    return ask(route, OpenApiDocument.parameters(route, "path"), query, claims(route), body);
  }

  private static Map<String, String> claims(Route route) {
    return switch (route) {
      case SETTLEMENT, REVERSAL, GRANT_ON_APPLICATION, GRANT_ON_APPLICATION_REVERSAL, ALERTS ->
          Calls.agency("210921");
      default -> route.permission() != null ? Calls.resident(ref) : Map.of();
    };
  }

  private static Calls.Answer ask(
      Route route,
      Map<String, String> path,
      Map<String, String> query,
      Map<String, String> claims,
      String body) {
    Calls.Answer answer =
        Calls.call(functions.get(route), route.method(), path, query, claims, body);
    assertThat(
            OpenApiDocument.closedAnswer(route, answer.status())
                .validate(answer.body(), InputFormat.JSON))
        .as(route + " " + answer)
        .isEmpty();
    if (answer.status() >= 400) {
      assertThat(OpenApiDocument.problem(tree(answer).path("code").asString()))
          .startsWith(answer.status() + " ");
    }
    return answer;
  }

  private static JsonNode tree(Calls.Answer answer) {
    return OpenApiDocument.MAPPER.readTree(answer.body());
  }

  private static void assertSays(Calls.Answer answer, JsonNode example) {
    JsonNode said = like(example, tree(answer));
    assertThat(said.toPrettyString()).isEqualTo(example.toPrettyString());
  }

  /** What {@code answer} says of what {@code example} names, and does not change. */
  private static JsonNode like(JsonNode example, JsonNode answer) {
    if (example.isObject() && answer.isObject()) {
      ObjectNode said = OpenApiDocument.MAPPER.createObjectNode();
      example.forEachEntry(
          (name, value) ->
              said.set(name, CHANGING.contains(name) ? value : like(value, answer.path(name))));
      return said;
    }
    if (example.isArray() && example.size() == answer.size()) {
      ArrayNode said = OpenApiDocument.MAPPER.createArrayNode();
      for (int i = 0; i < answer.size(); i++) {
        said.add(like(example.get(i), answer.get(i)));
      }
      return said;
    }
    return answer;
  }
}
