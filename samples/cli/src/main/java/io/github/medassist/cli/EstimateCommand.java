// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import io.github.medassist.client.ApiException;
import io.github.medassist.client.Call;
import io.github.medassist.client.MedassistClient;
import io.github.medassist.client.Response;
import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.EstimateJson;
import io.github.medassist.core.policy.Pack;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.Problem;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code medassist estimate}. */
@CommandLine.Command(
    name = "estimate",
    description = {
      "能报多少：各层支付与个人负担，每一步有依据；在终端上缺什么问什么",
      "What will be paid for a visit, and why; on a terminal, what is not given is asked"
    })
final class EstimateCommand extends DoctorCommand {
  private static final Text ONLY_AN_ESTIMATE =
      Text.of("估算，以经办机构结算为准", "An estimate: what the agency settles counts");

  private static final int MOST = 4;

  @Mixin EstimateOptions question = new EstimateOptions();

  @Option(
      names = "--resident",
      paramLabel = "<ref>",
      description = {
        "参保人标识，本人写 me：在其本年记录之上估算",
        "A resident's reference, or me: on top of the year on record"
      })
  @Nullable String resident;

  @Option(
      names = "--compare",
      paramLabel = "<flag>=<value>[,…]",
      description = {
        "并列比较另一种情形，只写不同之处，可四次，如 --compare place=IN_CITY,level=3",
        "Another setting beside it, by what differs; four times at most"
      })
  List<String> compare = List.of();

  @Option(
      names = "--explain",
      description = "逐步说明：算式、依据、读法、凭据 / Each step: sum, clause, readings, receipt")
  boolean explain;

  @Spec CommandSpec spec = CommandSpec.create();

  EstimateCommand(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() throws IOException {
    if (compare.size() > MOST) {
      throw CommandException.usage("--compare 至多四次", "Compare four settings at most");
    }
    MedassistClient client = client(resident != null);
    List<String> flags = flags(client);
    List<EstimateOptions> questions = new ArrayList<>(List.of(EstimateOptions.of(flags)));
    List<Response<Estimate>> answers = new ArrayList<>(List.of(ask(client, questions.get(0))));
    for (String setting : compare) {
      try {
        EstimateOptions other = EstimateOptions.of(with(flags, setting));
        questions.add(other);
        answers.add(ask(client, other));
      } catch (ParameterException e) {
        throw ofSetting(CommandExceptions.of(e));
      } catch (CommandException e) {
        throw ofSetting(e);
      }
    }
    if (json) {
      printJson(answers);
      context.err().println(ONLY_AN_ESTIMATE);
      return ExitCode.DONE;
    }
    show(client, questions, answers);
    printSource(answers.get(0));
    print(ONLY_AN_ESTIMATE.toString(), Style.bold);
    return ExitCode.DONE;
  }

  private List<String> flags(MedassistClient client) throws IOException {
    List<String> given = EstimateOptions.flags(spec.commandLine().getParseResult());
    boolean onRecord = resident != null;
    if (onRecord) {
      EstimateOptions.requireOffRecord(given);
    }
    List<String> missing = EstimateOptions.missing(given, onRecord);
    if (missing.isEmpty()) {
      return given;
    }
    if (!context.terminal()) {
      throw CommandException.usage(
          "缺少 " + String.join(" ", missing), "Something is missing: add it");
    }
    return new Prompts(context, known -> requirePolicy(client, known)).complete(given, onRecord);
  }

  /** Holds region and day against the policies while they can be mended. */
  private void requirePolicy(MedassistClient client, EstimateOptions known) {
    if (known.region.isEmpty()) {
      return;
    }
    try {
      client
          .policies()
          .on(known.region, known.date == null ? today() : known.date, mode())
          .execute();
    } catch (ApiException e) {
      // The day is asked for next.
      if (known.date != null || !ProblemCode.DATE_NOT_COVERED.name().equals(e.code())) {
        throw e;
      }
    }
  }

  /** The flags with those of a setting, such as {@code place=IN_CITY,level=3}, on top. */
  private List<String> with(List<String> flags, String setting) {
    List<String> all = new ArrayList<>(flags);
    for (String each : setting.split("[,，](?=[a-z-]+=)", -1)) {
      all.add("--" + each.strip());
    }
    if (resident != null) {
      EstimateOptions.requireOffRecord(all);
    }
    return all;
  }

  private static CommandException ofSetting(CommandException failure) {
    return CommandException.of(
        failure.exit(),
        "--compare：" + failure.text().zh(),
        "In a setting to compare: " + failure.text().en());
  }

  private Response<Estimate> ask(MedassistClient client, EstimateOptions asked) {
    try {
      return call(client, asked).executeForResponse();
    } catch (InvalidInputException e) {
      throw refused(asked, Problem.of(e), e);
    } catch (ApiException e) {
      throw refused(asked, e.problem(), e);
    }
  }

  private Call<Estimate> call(MedassistClient client, EstimateOptions asked) {
    if (resident == null) {
      return client.estimates().estimate(asked.request(), mode());
    }
    try {
      return client
          .estimates()
          .forResident(resident, asked.day(), asked.visit(), asked.settled(), mode());
    } catch (IllegalArgumentException e) {
      throw notAReference(e);
    }
  }

  /** Names the flag behind the field that was refused. */
  private static RuntimeException refused(
      EstimateOptions asked, Problem problem, RuntimeException otherwise) {
    String flag = asked.flag(problem.pointer());
    if (flag == null || problem.title() == null) {
      return otherwise;
    }
    Text text = CommandExceptions.text(problem);
    return CommandException.usage(flag + "：" + text.zh(), text.en());
  }

  private void printJson(List<Response<Estimate>> answers) {
    if (compare.isEmpty()) {
      print(writer -> EstimateJson.write(writer, answers.get(0).value()));
      return;
    }
    print(
        writer -> {
          writer.beginObject();
          writer.name("estimates").beginArray();
          for (int i = 0; i < answers.size(); i++) {
            writer.beginObject();
            writer.name("setting").value(i == 0 ? null : compare.get(i - 1));
            writer.name("estimate");
            EstimateJson.write(writer, answers.get(i).value());
            writer.endObject();
          }
          writer.endArray();
          writer.endObject();
        });
  }

  private void show(
      MedassistClient client, List<EstimateOptions> questions, List<Response<Estimate>> answers) {
    Estimate first = answers.get(0).value();
    EstimateTables tables = new EstimateTables(this);
    if (compare.isEmpty()) {
      tables.show(questions.get(0), first);
    } else {
      tables.compare(questions, answers.stream().map(Response::value).toList(), compare);
    }
    if (explain) {
      List<Pack> packs =
          client.policies().on(first.receipt().region(), first.receipt().date(), mode()).execute();
      new Explanation(this, packs).show(first);
    }
  }
}
