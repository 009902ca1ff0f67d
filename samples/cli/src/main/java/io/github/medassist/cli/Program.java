// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The program {@code medassist} with all its commands. */
final class Program {
  /** The places of a line, in help and in sentences. */
  static final int WIDTH = 100;

  private final CommandContext context;
  private final CommandLine commands;

  Program(CommandContext context) {
    this.context = context;
    this.commands =
        group("medassist", "医保待遇：参保、额度、能报多少 / Medical cover: enrolment, quota, what is paid")
            .addSubcommand(new EstimateCommand(context))
            .addSubcommand(new QuotaCommand(context))
            .addSubcommand(new EnrollmentCommand(context))
            .addSubcommand(policy())
            .addSubcommand(new RegionCommand(context))
            .addSubcommand(snapshot())
            .addSubcommand(agency())
            .addSubcommand(new CompletionCommand(context));
    configure(commands);
  }

  private CommandLine policy() {
    return group("policy", "政策 / The policies")
        .addSubcommand(new PolicyListCommand(context))
        .addSubcommand(new PolicyStaleCommand(context))
        .addSubcommand(new PolicyShowCommand(context))
        .addSubcommand(new PolicyDiffCommand(context));
  }

  private CommandLine snapshot() {
    return group("snapshot", "存在本机的患者记录 / Patients' records kept on this machine")
        .addSubcommand(new SnapshotKeepCommand(context))
        .addSubcommand(new SnapshotForgetCommand(context));
  }

  private CommandLine agency() {
    CommandLine ledger =
        group("ledger", "综合管理台账 / The ledger")
            .addSubcommand(new ImportCommand(context))
            .addSubcommand(new ExportCommand(context))
            .addSubcommand(new SurveyCommand(context))
            .addSubcommand(new MatchCommand(context))
            .addSubcommand(new FiguresCommand(context));
    CommandLine settlement =
        group("settlement", "结算记录 / Settled visits")
            .addSubcommand(new RecordCommand(context))
            .addSubcommand(new ReverseCommand(context));
    CommandLine grant =
        group("grant", "依申请救助 / Grants on application")
            .addSubcommand(new GrantRecordCommand(context))
            .addSubcommand(new GrantReverseCommand(context));
    return group("agency", "经办机构 / For agencies")
        .addSubcommand(ledger)
        .addSubcommand(settlement)
        .addSubcommand(grant)
        .addSubcommand(new AlertsCommand(context));
  }

  private static CommandLine group(String name, String description) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.usageMessage().description(description);
    spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("显示帮助 / Show this").build());
    return new CommandLine(spec);
  }

  private void configure(CommandLine command) {
    command.setOut(context.out());
    command.setErr(context.err());
    command.setUsageHelpWidth(WIDTH);
    command.setColorScheme(CommandLine.Help.defaultColorScheme(context.ansi()));
    Converters.register(command);
    command.setParameterExceptionHandler(
        (e, args) -> end(CommandExceptions.of(e), e.getCommandLine()));
    command.setExecutionExceptionHandler((e, of, parsed) -> end(CommandExceptions.of(e), of));
    captions(command);
  }

  private static void captions(CommandLine command) {
    command
        .getCommandSpec()
        .usageMessage()
        .synopsisHeading("用法 Usage: ")
        .descriptionHeading("%n")
        .parameterListHeading("%n参数 Arguments:%n")
        .optionListHeading("%n选项 Options:%n")
        .commandListHeading("%n命令 Commands:%n")
        .sortOptions(false);
    command.getSubcommands().values().forEach(Program::captions);
  }

  private int end(CommandException failure, CommandLine command) {
    String name = command.getCommandSpec().qualifiedName();
    String hint = failure.exit() == ExitCode.USAGE ? "（" + name + " --help）" : "";
    context.err().println("medassist: " + failure.text().zh() + hint + " / " + failure.text().en());
    return failure.exit();
  }

  /** Runs the command that {@code args} name, and returns its exit code. */
  int run(String... args) {
    return commands.execute(args);
  }
}
