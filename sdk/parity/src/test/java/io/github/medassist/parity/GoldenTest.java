// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.medassist.core.value.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The answers are those that were reviewed. Written anew, as core's golden answers are, with {@code
 * mvn test -pl sdk/parity -am -Dmedassist.update=true}.
 *
 * <p>Hashes of packs and the engine's version are masked: the answers stay when a pack is only
 * worded otherwise.
 */
class GoldenTest {
  private static final boolean UPDATE = Boolean.getBoolean("medassist.update");
  private static final Path FOLDER =
      Path.of("src/test/resources/io/github/medassist/parity").toAbsolutePath();
  private static final int BLOCK = 100;
  private static final String ANEW = "; if that is meant, write it anew: -Dmedassist.update=true";

  private final CorpusRunner answers = new CorpusRunner();

  @Test
  void examplesAreAnsweredAsKept() throws Exception {
    List<String> examples = Corpus.examples();
    List<String> now = new ArrayList<>();
    for (String question : examples) {
      now.add(answer(question));
    }

    List<String> kept = kept("examples.jsonl", now);

    for (int i = 0; i < Math.min(kept.size(), now.size()); i++) {
      int at = parting(kept.get(i), now.get(i));
      String question = examples.get(i);
      assertThat(now.get(i).substring(at))
          .as("%s%nis answered otherwise%s", question, ANEW)
          .isEqualTo(kept.get(i).substring(at));
    }
    assertThat(now).as("number of answers" + ANEW).hasSameSizeAs(kept);
  }

  /** Where the two begin to differ, or a little before. */
  private static int parting(String one, String other) {
    int at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return Math.max(0, at - 80);
  }

  @Test
  void generatedQuestionsAreAnsweredAsKept() throws Exception {
    assumeTrue(Corpus.seed() == Corpus.SEED, "only the usual seed's answers are kept");
    List<String> questions = Corpus.generated();
    List<String> now = new ArrayList<>();
    for (int from = 0; from < questions.size(); from += BLOCK) {
      now.add(line(from, questions.subList(from, from + BLOCK)));
    }

    List<String> kept = kept("generated.txt", now);

    List<Integer> changed = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      if (!mark(kept, i).equals(mark(now, i))) {
        changed.add(i);
      }
    }
    String first = changed.isEmpty() ? "" : questions.get(changed.get(0));
    assertThat(changed)
        .as(() -> first + "\nis answered otherwise, now\n" + answer(first) + "\n" + ANEW)
        .isEmpty();
    assertThat(now).as("hashes" + ANEW).isEqualTo(kept);
  }

  /**
   * A block's first number and hash, then a mark of four digits of each question with its answer,
   * which tells which of them has changed.
   */
  private String line(int from, List<String> questions) {
    StringBuilder block = new StringBuilder();
    StringBuilder marks = new StringBuilder();
    for (String question : questions) {
      String both = question + "\n" + answer(question) + "\n";
      marks.append(sha256(both), 0, 4);
      block.append(both);
    }
    return "%04d %s %s".formatted(from, sha256(block.toString()), marks);
  }

  private static String mark(List<String> lines, int question) {
    if (question / BLOCK >= lines.size()) {
      return "";
    }
    String marks = lines.get(question / BLOCK).split(" ", -1)[2];
    return marks.substring(4 * (question % BLOCK), 4 * (question % BLOCK) + 4);
  }

  private String answer(String question) {
    return new String(answers.answer(question), StandardCharsets.UTF_8)
        .replaceAll("\"[0-9a-f]{64}\"", "\"(sha256)\"")
        .replaceAll("\"engine\":\"[^\"]+\"", "\"engine\":\"(version)\"");
  }

  private static String sha256(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> kept(String name, List<String> now) throws Exception {
    Path file = FOLDER.resolve(name);
    if (UPDATE) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, String.join("\n", now) + "\n");
    }
    return Files.readAllLines(file);
  }
}
