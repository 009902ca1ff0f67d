// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import io.github.medassist.client.ApiException;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.Problem;
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
  private static final List<Question> QUESTIONS =
      List.of(
          new Question("--region=", null),
          new Question("--date=", null),
          new Question("--scheme=", null),
          new Question("--category=", null),
          new Question("--care=", null),
          new Question("--referral=", null),
          new Question("--level=", null),
          new Question("--place=", null),
          new Question("--total=", null),
          new Question("--in-scope=", null),
          new Question("--class-a=", null),
          new Question("--class-b=", null),
          new Question("--settled=BASIC=", "结算单所载基本医保支付，元 / Settled by basic insurance, yuan"),
          new Question(
              "--settled=CRITICAL_ILLNESS=",
              "结算单所载大病保险支付，元 / Settled by critical-illness insurance, yuan"));

  private final CommandContext context;
  private final Consumer<EstimateOptions> policies;

  /**
   * Makes it.
   *
   * @param policies throws if there is no policy for a question's region and day
   */
  Prompts(CommandContext context, Consumer<EstimateOptions> policies) {
    this.context = context;
    this.policies = policies;
  }

  /**
   * Something to ask.
   *
   * @param flag the flag up to where the answer follows
   * @param label what is asked; the flag's own description by default
   */
  private record Question(String flag, @Nullable String label) {
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
    context
        .err()
        .println("请逐项回答，可不答的直接回车 / Please answer; press Enter to skip what may be left open");
    List<String> flags = new ArrayList<>(given);
    for (Question question : QUESTIONS) {
      if (isOpen(question, flags, onRecord)) {
        String answer = answer(question, flags, EstimateOptions.missing(flags, onRecord));
        if (!answer.isEmpty()) {
          flags.add(question.flag + answer);
        }
      }
    }
    return flags;
  }

  private static boolean isOpen(Question question, List<String> flags, boolean onRecord) {
    boolean known = flags.stream().anyMatch(each -> each.startsWith(question.flag));
    boolean onlyForOutpatients = question.flag.startsWith("--class");
    return !known
        && !(onRecord && EstimateOptions.isOnRecord(question.option()))
        && !(onlyForOutpatients && EstimateOptions.of(flags).care != Care.OUTPATIENT);
  }

  private String answer(Question question, List<String> flags, List<String> missing)
      throws IOException {
    boolean needed = missing.contains(question.option());
    EstimateOptions known = EstimateOptions.of(flags);
    Word[] words = EstimateOptions.words(known.option(question.option()));
    for (int i = 0; i < words.length; i++) {
      context.err().println("  " + (i + 1) + " " + Command.both(words[i].text()));
    }
    String label = known.label(question.option());
    if (words.length == 0) {
      label += " " + known.option(question.option()).paramLabel();
    }
    if (question.label != null) {
      label = question.label;
    }
    while (true) {
      context.err().print(label + ": ");
      context.err().flush();
      String line = context.in().readLine();
      if (line == null) {
        context.err().println();
        // The end of the input leaves open what may be left open.
        if (missing.isEmpty()) {
          return "";
        }
        throw CommandException.usage(
            "输入已结束，缺少 " + String.join(" ", missing), "The input has ended: give that as a flag");
      }
      String answer = chosen(line.strip(), words);
      if (answer.isEmpty() && !needed) {
        return answer;
      }
      Text wrong =
          answer.isEmpty() ? Text.of("此项必填", "This is needed") : wrong(question, flags, answer);
      if (wrong == null) {
        return answer;
      }
      context.err().println("  " + wrong);
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

  private @Nullable Text wrong(Question question, List<String> flags, String answer) {
    List<String> more = new ArrayList<>(flags);
    more.add(question.flag + answer);
    try {
      EstimateOptions known = EstimateOptions.of(more);
      known.check();
      if (question.flag.equals("--region=") || question.flag.equals("--date=")) {
        policies.accept(known);
      }
      return null;
    } catch (ParameterException e) {
      return e.getCause() instanceof CommandException failure
          ? failure.text()
          : CommandExceptions.of(e).text();
    } catch (InvalidInputException e) {
      return CommandExceptions.text(Problem.of(e));
    } catch (ApiException e) {
      if (e.title() == null) {
        throw e;
      }
      return CommandExceptions.text(e.problem());
    }
  }
}
