// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import io.github.medassist.client.ApiException;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

/** Asks a person at the terminal for what the flags do not say, and asks again if it is wrong. */
final class Prompts {
  private static final List<Ask> ASKS =
      List.of(
          new Ask("--region=", null),
          new Ask("--date=", null),
          new Ask("--scheme=", null),
          new Ask("--category=", null),
          new Ask("--care=", null),
          new Ask("--referral=", null),
          new Ask("--level=", null),
          new Ask("--place=", null),
          new Ask("--total=", null),
          new Ask("--in-scope=", null),
          new Ask("--class-a=", null),
          new Ask("--class-b=", null),
          new Ask("--settled=BASIC=", "结算单所载基本医保支付，元 / Settled by basic insurance, yuan"),
          new Ask(
              "--settled=CRITICAL_ILLNESS=",
              "结算单所载大病保险支付，元 / Settled by critical-illness insurance, yuan"));

  private final CommandContext around;
  private final Consumer<EstimateOptions> policies;

  /**
   * Makes it.
   *
   * @param policies throws if there is no policy for a question's region and day
   */
  Prompts(CommandContext around, Consumer<EstimateOptions> policies) {
    this.around = around;
    this.policies = policies;
  }

  /**
   * Something to ask.
   *
   * @param flag the flag up to where the answer follows
   * @param label what is asked; the flag's own description by default
   */
  private record Ask(String flag, @Nullable String label) {
    String option() {
      return flag.substring(0, flag.indexOf('='));
    }
  }

  /**
   * Returns {@code given} and what a person adds.
   *
   * @param onRecord whether there is a record of the patient
   */
  List<String> complete(List<String> given, boolean onRecord) throws IOException {
    around
        .err()
        .println("请逐项回答，可不答的直接回车 / Please answer; press Enter to skip what may be left open");
    List<String> flags = new ArrayList<>(given);
    for (Ask ask : ASKS) {
      if (isOpen(ask, flags, onRecord)) {
        String answer = answer(ask, flags, EstimateOptions.missing(flags, onRecord));
        if (!answer.isEmpty()) {
          flags.add(ask.flag + answer);
        }
      }
    }
    return flags;
  }

  private static boolean isOpen(Ask ask, List<String> flags, boolean onRecord) {
    boolean known = flags.stream().anyMatch(each -> each.startsWith(ask.flag));
    boolean onlyForOutpatients = ask.flag.startsWith("--class");
    return !known
        && !(onRecord && EstimateOptions.isOnRecord(ask.option()))
        && !(onlyForOutpatients && EstimateOptions.of(flags).care != Care.OUTPATIENT);
  }

  private String answer(Ask ask, List<String> flags, List<String> missing) throws IOException {
    boolean needed = missing.contains(ask.option());
    EstimateOptions known = EstimateOptions.of(flags);
    Word[] words = EstimateOptions.words(known.option(ask.option()));
    for (int i = 0; i < words.length; i++) {
      around.err().println("  " + (i + 1) + " " + Command.both(words[i].text()));
    }
    String label = known.label(ask.option());
    if (words.length == 0) {
      label += " " + known.option(ask.option()).paramLabel();
    }
    if (ask.label != null) {
      label = ask.label;
    }
    while (true) {
      around.err().print(label + ": ");
      around.err().flush();
      String line = around.in().readLine();
      if (line == null) {
        around.err().println();
        // The end of the input leaves open what may be left open.
        if (missing.isEmpty()) {
          return "";
        }
        throw CommandException.usage(
            "输入已结束，缺少 " + String.join(" ", missing), "The input has ended");
      }
      String answer = chosen(line.strip(), words);
      if (answer.isEmpty() && !needed) {
        return answer;
      }
      Text wrong = answer.isEmpty() ? Text.of("此项必填", "This is needed") : wrong(ask, flags, answer);
      if (wrong == null) {
        return answer;
      }
      around.err().println("  " + wrong);
    }
  }

  /** A number chooses a word of the list. */
  private static String chosen(String typed, Word[] words) {
    if (words.length > 0 && typed.matches("[0-9]{1,2}")) {
      int number = Integer.parseInt(typed);
      return number >= 1 && number <= words.length ? words[number - 1].name() : typed;
    }
    return typed;
  }

  private @Nullable Text wrong(Ask ask, List<String> flags, String answer) {
    List<String> more = new ArrayList<>(flags);
    more.add(ask.flag + answer);
    try {
      EstimateOptions known = EstimateOptions.of(more);
      known.check();
      if (ask.flag.equals("--region=") || ask.flag.equals("--date=")) {
        policies.accept(known);
      }
      return null;
    } catch (ParameterException e) {
      return e.getCause() instanceof CommandException failure
          ? failure.text()
          : CommandExceptions.of(e).text();
    } catch (InvalidInputException e) {
      return e.code().title();
    } catch (ApiException e) {
      String title = e.title();
      if (title == null) {
        throw e;
      }
      return Text.of(title, String.valueOf(e.detail()));
    }
  }
}
