// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import io.github.medassist.core.settlement.SettlementResult;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code medassist agency settlement reverse}. */
@CommandLine.Command(
    name = "reverse",
    description = {
      "冲销一笔结算；以同一理由重复冲销不会重复计算",
      "Take a settlement back; doing so again for the same reason counts once"
    })
final class ReverseCommand extends EndpointCommand {
  @Parameters(paramLabel = "<id>", description = "结算编号 / The settlement's id")
  String id = "";

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "<text>",
      description = "理由，1 至 200 字，勿写姓名与身份证号 / Why; no name and no ID number")
  String reason = "";

  ReverseCommand(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() throws IOException {
    SettlementResult recorded;
    try {
      recorded = client().settlements().reverse(id, reason).execute();
    } catch (IllegalArgumentException e) {
      throw CommandException.usage("结算编号或理由不对", String.valueOf(e.getMessage()));
    }
    if (json) {
      print(recorded::write);
    } else {
      note("已冲销 " + recorded.settlement(), "taken back");
    }
    return ExitCode.DONE;
  }
}
