// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.word.Scheme;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  private static final String WHOLE =
      "{\"文字\": \"阜蒙县\\n\\u4e00\", \"list\": [1, -2.5e3, true, false, null, {}, []], \"a\": {\"b\": \"c\"}}";

  private static Json read(String json) {
    return Json.read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static InvalidInputException problem(ThrowingCallable reading) {
    InvalidInputException problem = catchThrowableOfType(InvalidInputException.class, reading);
    assertThat(problem).isNotNull();
    return problem;
  }

  private static Json first(String json) {
    return read(json).elements().get(0);
  }

  @Test
  void aTextThatIsCutShortAnywhereIsSaidToBeCutShort() {
    byte[] whole = WHOLE.getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThat(problem(() -> Json.read(cut)).code())
          .as("cut after %s", new String(cut, StandardCharsets.UTF_8))
          .isEqualTo(ProblemCode.JSON_TRUNCATED);
    }
  }

  @Test
  void bothHalvesOfACharacterMayBeEscaped() {
    assertThat(first("[\"a\\ud83c\\udfe5\"]").string()).isEqualTo("a🏥");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud83c", "\\udfe5", "\\udfe5\\ud83c", "\\ud83c\\ud83c", "\\ud83cx"})
  void halfACharacterIsNoText(String half) {
    InvalidInputException value = problem(() -> read("{\"a\": [\"" + half + "\"]}"));
    assertThat(value.code()).isEqualTo(ProblemCode.JSON_MALFORMED);
    assertThat(value.pointer()).isEqualTo("/a/0");

    InvalidInputException name = problem(() -> read("{\"a\": {\"" + half + "\": 1}}"));
    assertThat(name.code()).isEqualTo(ProblemCode.JSON_MALFORMED);
    assertThat(name.pointer()).isEqualTo("/a");
  }

  @Test
  void whatWasReadStandsWhereItsPointerSays() {
    Json.Members members = read("{\"a/b\": {\"~c\": [10, 20]}}").members();
    Json inner = members.required("a/b").members().required("~c");
    assertThat(inner.pointer()).isEqualTo("/a~1b/~0c");
    assertThat(inner.elements().get(1).pointer()).isEqualTo("/a~1b/~0c/1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": 1,}",
        "[1 2]",
        "{a: 1}",
        "[01]",
        "[NaN]",
        "[+1]",
        "[.5]",
        "// x\n[]",
        "[1];",
        "[\"\\x\"]",
        "nul!",
        "[tru!]",
        "\u0000"
      })
  void whatIsNotJsonIsMalformed(String json) {
    assertThat(problem(() -> read(json)).code()).isEqualTo(ProblemCode.JSON_MALFORMED);
  }

  /** The text may be personal. */
  @Test
  void noMessageRepeatsTheText() {
    for (String json :
        List.of("{\"id\": 211x}", "{\"id\": \"secret\" 1}", "{\"id\": \"secret", "[secret]")) {
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> read(json))
          .satisfies(
              problem -> {
                assertThat(problem.getMessage()).doesNotContain("secret", "211");
                assertThat(problem.getCause()).isNull();
              });
    }
  }

  @Test
  void depthIsBounded() {
    assertThat(read("[".repeat(24) + "]".repeat(24)).isArray()).isTrue();
    assertThat(problem(() -> read("[".repeat(26) + "]".repeat(26))).code())
        .isEqualTo(ProblemCode.JSON_TOO_DEEP);
    assertThat(problem(() -> read("[".repeat(1_000_000))).code())
        .isEqualTo(ProblemCode.JSON_TOO_DEEP);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1000000000000, 1000000000000", "274260, 274260"})
  void anAmountIsAWholeNumberOfFen(String literal, long fen) {
    assertThat(first("[" + literal + "]").fen()).isEqualTo(fen);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, NEGATIVE_AMOUNT",
    "-99999999999999999999, NEGATIVE_AMOUNT",
    "1000000000001, AMOUNT_TOO_LARGE",
    "99999999999999999999999999, AMOUNT_TOO_LARGE",
    "1.0, WRONG_TYPE",
    "1e2, WRONG_TYPE",
    "'\"1\"', WRONG_TYPE",
    "true, WRONG_TYPE",
    "null, WRONG_TYPE"
  })
  void anythingElseIsNoAmount(String literal, ProblemCode code) {
    InvalidInputException problem = problem(() -> first("[" + literal + "]").fen());
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.pointer()).isEqualTo("/0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"100.0", "1e2", "1E+2", "1e999999999", "0e0"})
  void aWholeNumberIsWrittenInDigitsAlone(String literal) {
    assertThat(problem(() -> first("[" + literal + "]").fen()).remedy().en())
        .isEqualTo("give a whole number of fen, not a decimal or an exponent");
    assertThat(problem(() -> first("[" + literal + "]").number(0, 999)).remedy().en())
        .isEqualTo("give a whole number, not a decimal or an exponent");
  }

  @Test
  void theLargestAmountIsStated() {
    assertThat(problem(() -> first("[1000000000001]").fen()).remedy().en())
        .contains(String.valueOf(Fen.MAX));
  }

  @ParameterizedTest
  @CsvSource({
    "0, OUT_OF_BOUNDS",
    "4, OUT_OF_BOUNDS",
    "-1, OUT_OF_BOUNDS",
    "99999999999999999999, OUT_OF_BOUNDS",
    "-99999999999999999999, OUT_OF_BOUNDS",
    "2.0, WRONG_TYPE"
  })
  void aNumberKeepsItsBounds(String literal, ProblemCode code) {
    assertThat(problem(() -> first("[" + literal + "]").number(1, 3)).code()).isEqualTo(code);
    assertThat(first("[3]").number(1, 3)).isEqualTo(3);
  }

  @Test
  void anAccessorNamesTheRightKindAndTheWrongOne() {
    assertThat(problem(() -> read("[]").members()).remedy().en())
        .isEqualTo("give an object, not an array");
    assertThat(problem(() -> read("{}").elements()).remedy().en())
        .isEqualTo("give an array, not an object");
    assertThat(problem(() -> first("[1]").string()).remedy().en())
        .isEqualTo("give a string, not a number");
    assertThat(problem(() -> first("[null]").flag()).remedy().en())
        .isEqualTo("give true or false, not null");
    assertThat(problem(() -> first("[\"x\"]").literal()).remedy().en())
        .isEqualTo("give a number, not a string");
    assertThat(problem(() -> first("[true]").string()).remedy().en())
        .isEqualTo("give a string, not true or false");
  }

  @Test
  void aWordIsOneOfTheAllowedOnes() {
    assertThat(first("[\"EMPLOYEE\"]").word(Scheme.values())).isEqualTo(Scheme.EMPLOYEE);
    assertThat(problem(() -> first("[\"OTHER\"]").word(Scheme.values())).allowed())
        .containsExactly("RESIDENT", "EMPLOYEE");
  }

  @Test
  void aDayIsADateThatExists() {
    assertThat(first("[\"2024-02-29\"]").day()).isEqualTo(Day.of(2024, 2, 29));
    assertThat(problem(() -> first("[\"2023-02-29\"]").day()).code())
        .isEqualTo(ProblemCode.INVALID_DATE);
  }

  @Test
  void nullCountsAsAbsent() {
    Json.Members members = read("{\"a\": null}").members();
    assertThat(members.optional("a")).isNull();
    assertThat(problem(() -> members.required("a")).code()).isEqualTo(ProblemCode.MISSING_FIELD);
    members.end();
  }

  @Test
  void aMemberThatNobodyAskedForIsUnknown() {
    Json.Members members = read("{\"total\": 1, \"inscope\": 1}").members();
    members.required("total");
    members.optional("inScope");
    InvalidInputException problem = problem(members::end);
    assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_FIELD);
    assertThat(problem.pointer()).isEqualTo("/inscope");
    assertThat(problem.allowed()).containsExactly("total", "inScope");
  }

  @Test
  void writingKeepsNullsAndChinese() {
    byte[] json =
        Json.write(
            writer -> writer.beginObject().name("名").value("阜蒙").name("n").nullValue().endObject());
    assertThat(new String(json, StandardCharsets.UTF_8)).isEqualTo("{\"名\":\"阜蒙\",\"n\":null}");
  }
}
