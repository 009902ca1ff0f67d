// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The corpus asks everything that an estimate can be asked. */
class CorpusTest {
  private static final Pattern CODE = Pattern.compile("^\\{\"code\":\"([A-Z_]+)\"");
  private static final Pattern STATE = Pattern.compile("\"state\":\"([A-Z_]+)\"");
  private static final Pattern OUTCOME = Pattern.compile("\"outcome\":\"([A-Z_]+)\"");

  private final List<String> questions = Corpus.generated();

  @Test
  void aSeedDrawsTheSameQuestionsAgain() {
    assertThat(Corpus.generated()).isEqualTo(questions).hasSize(10_000);
  }

  @Test
  void eachQuestionIsOneLine() throws Exception {
    assertThat(Corpus.all()).noneMatch(each -> each.contains("\n") || each.contains("\r"));
  }

  @Test
  void coresExamplesAreAmongThem() throws Exception {
    assertThat(Corpus.examples())
        .hasSizeGreaterThan(150)
        .contains("{'region': '210921'}", "")
        .anyMatch(each -> each.contains("10000000000000000000000000000000000000000"));
  }

  @Test
  void everyRegionCategoryAndCareIsAskedAbout() {
    String all = String.join("\n", questions);

    assertThat(all).contains(QuestionGenerator.REGIONS);
    assertThat(all).contains(names(Category.values())).contains(names(Care.values()));
  }

  @Test
  void everyKindOfAnswerIsGiven() throws Exception {
    CorpusRunner answers = new CorpusRunner();
    Set<String> given = new TreeSet<>();
    List<String> refused = new ArrayList<>();
    for (String question : Corpus.all()) {
      String answer = new String(answers.answer(question), StandardCharsets.UTF_8);
      for (Pattern kind : List.of(CODE, STATE, OUTCOME)) {
        for (Matcher found = kind.matcher(answer); found.find(); ) {
          given.add(found.group(1));
        }
      }
      if (answer.startsWith("{\"code\"")) {
        refused.add(answer);
      }
    }

    assertThat(given)
        .contains("EXACT", "BOUNDED", "COMPUTED", "GIVEN")
        .contains(names(ProblemCode.JSON_MALFORMED, ProblemCode.JSON_TRUNCATED))
        .contains(names(ProblemCode.UNKNOWN_FIELD, ProblemCode.DUPLICATE_FIELD))
        .contains(names(ProblemCode.UNKNOWN_REGION, ProblemCode.DATE_NOT_COVERED))
        .contains(names(ProblemCode.CLASSES_UNLIKE_IN_SCOPE, ProblemCode.PAID_ABOVE_BASE));
    assertThat(refused.size()).isBetween(1_000, 3_500);
  }

  private static String[] names(Enum<?>... words) {
    return Stream.of(words).map(Enum::name).toArray(String[]::new);
  }
}
