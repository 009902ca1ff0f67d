// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the READMEs and the guides show of the SDK compiles. */
final class ReadmeTest {
  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  /** What the text around a block takes for granted. */
  private static final String AROUND =
      """
      import io.github.medassist.client.*;
      import io.github.medassist.core.access.*;
      import io.github.medassist.core.enrollment.*;
      import io.github.medassist.core.estimate.*;
      import io.github.medassist.core.grant.*;
      import io.github.medassist.core.quota.*;
      import io.github.medassist.core.settlement.*;
      import io.github.medassist.core.value.*;
      import io.github.medassist.core.word.*;
      import io.github.medassist.core.policy.Pack;
      import io.github.medassist.testing.*;
      import java.io.File;
      import java.util.List;
      import javax.crypto.SecretKey;

      class Snippet {
        MedassistClient client;
        TokenProvider session;
        String token, ref;
        File cacheDir;
        SecretKey key;
        Day today;
        Callback<List<Pack>> callback;
        Visit stay;
        EstimateRequest request;
        Settlement settlement;
        GrantPayment payment;
        Grant grant;

        void run() throws Exception {
      """;

  @TempDir Path out;

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md", "docs/sdk.md", "docs/agency.md"})
  void compiles(String readme) throws IOException {
    Matcher blocks = BLOCK.matcher(Files.readString(Path.of("../..", readme)));
    int count = 0;
    while (blocks.find()) {
      count++;
      String block = blocks.group(1);
      if (block.contains("FhirWriter")) {
        // HAPI is not on this class path: FhirWriterTest has it.
        continue;
      }
      boolean whole = block.contains("public class First");
      assertThat(compile(whole ? "First" : "Snippet", whole ? block : AROUND + block + "}}"))
          .as("%s, block %d", readme, count)
          .isEmpty();
    }
    assertThat(count).isPositive();
  }

  private String compile(String name, String source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter problems = new StringWriter();
    List<String> options = new ArrayList<>();
    options.add("-proc:none");
    options.add("-d");
    options.add(out.toString());
    options.add("-cp");
    options.add(System.getProperty("java.class.path"));
    JavaFileObject file =
        new SimpleJavaFileObject(
            URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    boolean done = compiler.getTask(problems, null, null, options, null, List.of(file)).call();
    return done ? "" : problems.toString();
  }
}
