// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code medassist completion}. */
@CommandLine.Command(
    name = "completion",
    description = {
      "命令补全：source <(medassist completion bash)",
      "Completion of commands, flags and words in bash and zsh"
    })
final class CompletionCommand extends Command {
  /** The shells that take the script. */
  enum Shell {
    bash,
    zsh
  }

  @Parameters(paramLabel = "<shell>", description = "${COMPLETION-CANDIDATES}")
  Shell shell = Shell.bash;

  @Spec CommandSpec spec = CommandSpec.create();

  CompletionCommand(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() {
    CommandLine program = spec.root().commandLine();
    // One script for both: in zsh it switches bash's ways on.
    context.out().print(AutoComplete.bash(program.getCommandName(), program));
    context.out().flush();
    return ExitCode.DONE;
  }
}
