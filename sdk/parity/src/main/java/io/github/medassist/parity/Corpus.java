// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.parity;

import com.squareup.moshi.JsonReader;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import okio.BufferedSource;
import okio.Okio;

/**
 * The questions, each one line: core's worked examples and refusals, then generated ones. The same
 * on every JVM; they change with core's examples and with its packs, whose regions, days and
 * benefits are asked for.
 */
public final class Corpus {
  /** The seed that the kept answers belong to. */
  static final long SEED = 20230510;

  /** How many questions are generated. */
  static final int GENERATED = 10_000;

  private Corpus() {}

  /**
   * Writes the whole corpus to a file.
   *
   * @param args the file to write
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException("give the file to write");
    }
    try (OutputStream out = new FileOutputStream(args[0])) {
      for (String question : all()) {
        out.write((question + '\n').getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /** The examples and the generated questions. */
  public static List<String> all() throws IOException {
    List<String> all = examples();
    all.addAll(generated());
    return all;
  }

  /** The examples, file by file. */
  static List<String> examples() throws IOException {
    List<String> examples = new ArrayList<>();
    for (String file : text("index.txt").trim().split("\n", -1)) {
      try (JsonReader reader = JsonReader.of(open(file))) {
        addRequests(reader, examples);
      }
    }
    return examples;
  }

  /**
   * The generated questions. Another seed, to look further, is given by {@code -Dmedassist.seed=}.
   */
  static List<String> generated() {
    QuestionGenerator questions = new QuestionGenerator(seed());
    List<String> generated = new ArrayList<>();
    for (int i = 0; i < GENERATED; i++) {
      generated.add(questions.next());
    }
    return generated;
  }

  static long seed() {
    return Long.getLong("medassist.seed", SEED);
  }

  /**
   * Adds what is asked in a case file, word for word: the numbers must stay as they are printed.
   */
  private static void addRequests(JsonReader reader, List<String> requests) throws IOException {
    reader.beginObject();
    while (reader.hasNext()) {
      if (!reader.nextName().equals("cases")) {
        reader.skipValue();
        continue;
      }
      reader.beginArray();
      while (reader.hasNext()) {
        reader.beginObject();
        while (reader.hasNext()) {
          String name = reader.nextName();
          if (name.equals("request")) {
            requests.add(reader.nextSource().readUtf8().replaceAll("\\s*\n\\s*", " "));
          } else if (name.equals("text")) {
            requests.add(reader.nextString());
          } else {
            reader.skipValue();
          }
        }
        reader.endObject();
      }
      reader.endArray();
    }
    reader.endObject();
  }

  private static String text(String file) throws IOException {
    try (BufferedSource source = open(file)) {
      return source.readUtf8();
    }
  }

  private static BufferedSource open(String file) throws IOException {
    InputStream in = Corpus.class.getResourceAsStream("/io/github/medassist/parity/" + file);
    if (in == null) {
      throw new FileNotFoundException(file);
    }
    return Okio.buffer(Okio.source(in));
  }
}
