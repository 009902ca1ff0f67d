// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.parity;

import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.EstimateJson;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Estimator;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.value.Sha256;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/**
 * What core answers: to each question, one line, the estimate as the API has it or the code and
 * place of the refusal. Touches nothing that Android lacks.
 */
public final class CorpusRunner {
  private final Estimator estimator = new Estimator(Policies.builtIn());

  /** The answer to {@code question}, one line of JSON in UTF-8 without its end. */
  public byte[] answer(String question) {
    try {
      EstimateRequest request =
          EstimateRequest.read(Json.read(question.getBytes(StandardCharsets.UTF_8)));
      Estimate estimate = estimator.estimate(request);
      return Json.write(writer -> EstimateJson.write(writer, estimate));
    } catch (InvalidInputException e) {
      return refusal(e.code().name(), e.pointer());
    }
  }

  /**
   * The line that stands for a refusal.
   *
   * @param code the code of the problem
   * @param pointer the field as a JSON pointer; empty for the whole text
   */
  public static byte[] refusal(String code, String pointer) {
    return Json.write(
        writer -> {
          writer.beginObject();
          writer.name("code").value(code);
          writer.name("pointer").value(pointer);
          writer.endObject();
        });
  }

  /**
   * Answers the questions of one file, line by line, into another; prints how many there were and
   * the SHA-256 of the answers.
   *
   * @param args the file of questions, and the file to write
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("give the file of questions and the file to write");
    }
    MessageDigest sha256 = Sha256.digest();
    CorpusRunner answers = new CorpusRunner();
    int count = 0;
    try (BufferedReader questions =
            new BufferedReader(
                new InputStreamReader(new FileInputStream(args[0]), StandardCharsets.UTF_8));
        OutputStream out =
            new DigestOutputStream(
                new BufferedOutputStream(new FileOutputStream(args[1])), sha256)) {
      for (String line = questions.readLine(); line != null; line = questions.readLine()) {
        count++;
        out.write(answers.answer(line));
        out.write('\n');
      }
    }
    System.out.println(count + " answers, SHA-256 " + Sha256.hex(sha256.digest()));
  }
}
