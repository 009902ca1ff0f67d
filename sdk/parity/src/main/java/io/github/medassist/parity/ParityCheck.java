// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.parity;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Has the corpus answered by another process, and compares with what core answers here. */
public final class ParityCheck {
  private static final int SHOWN = 5;

  private final List<String> questions = Corpus.all();
  private final List<byte[]> answers = new ArrayList<>();

  /** Answers the corpus here. */
  public ParityCheck() throws IOException {
    CorpusRunner here = new CorpusRunner();
    for (String question : questions) {
      answers.add(here.answer(question));
    }
  }

  /**
   * Has the corpus answered by the same main class in a process of its own.
   *
   * @param java the program that runs Java, such as {@code bin/java}
   * @param classPath where that process finds {@link CorpusRunner} and core
   * @param folder a folder that is there, for the files that the two exchange
   * @return the answers that are not the same bytes, readable; empty if there is none
   */
  public String differences(String java, String classPath, File folder)
      throws IOException, InterruptedException {
    File asked = new File(folder, "questions.txt");
    File answered = new File(folder, "answers.txt");
    try (OutputStream out = new FileOutputStream(asked)) {
      for (String question : questions) {
        out.write((question + '\n').getBytes(StandardCharsets.UTF_8));
      }
    }
    List<String> command =
        Arrays.asList(
            java,
            "-Xshare:auto",
            "-cp",
            classPath,
            CorpusRunner.class.getName(),
            asked.getPath(),
            answered.getPath());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(bytes(process.getInputStream()), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      return java + " ended with " + process.exitValue() + ":\n" + output;
    }
    return differences(lines(answered));
  }

  /**
   * Compares with what was answered elsewhere, question by question.
   *
   * @param elsewhere the answers in the order of {@link Corpus#all}
   * @return the answers that are not the same bytes, readable; empty if there is none
   */
  public String differences(List<byte[]> elsewhere) {
    if (elsewhere.size() != answers.size()) {
      return answers.size() + " questions, " + elsewhere.size() + " answers";
    }
    StringBuilder differences = new StringBuilder();
    int count = 0;
    for (int i = 0; i < answers.size(); i++) {
      if (!Arrays.equals(answers.get(i), elsewhere.get(i)) && count++ < SHOWN) {
        differences.append("\nquestion  ").append(i).append(": ").append(questions.get(i));
        differences.append("\nhere      ").append(utf8(answers.get(i)));
        differences.append("\nelsewhere ").append(utf8(elsewhere.get(i)));
      }
    }
    return count == 0 ? "" : count + " of " + answers.size() + " differ:" + differences;
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static List<byte[]> lines(File file) throws IOException {
    byte[] all;
    try (InputStream in = new FileInputStream(file)) {
      all = bytes(in);
    }
    List<byte[]> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < all.length; i++) {
      if (all[i] == '\n') {
        lines.add(Arrays.copyOfRange(all, start, i));
        start = i + 1;
      }
    }
    return lines;
  }

  private static byte[] bytes(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[65_536];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      bytes.write(buffer, 0, read);
    }
    return bytes.toByteArray();
  }
}
