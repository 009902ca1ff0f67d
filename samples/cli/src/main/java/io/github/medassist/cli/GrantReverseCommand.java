// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import io.github.medassist.client.Call;
import io.github.medassist.client.MedassistClient;
import io.github.medassist.core.settlement.GrantResult;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code medassist agency grant reverse}. */
@CommandLine.Command(
    name = "reverse",
    description = {
      "冲销一次依申请救助，其费用可重新申请；以同一理由重复冲销不会重复计算",
      "Take a grant on application back; doing so again for the same reason counts once"
    })
final class GrantReverseCommand extends GrantCommand {
  @Option(
      names = "--reason",
      required = true,
      paramLabel = "<text>",
      description = "理由，1 至 200 字，勿写姓名与身份证号 / Why; no name and no ID number")
  String reason = "";

  GrantReverseCommand(CommandContext context) {
    super(context);
  }

  @Override
  Call<GrantResult> call(MedassistClient client) {
    return client.settlements().reverseGrant(resident, id, reason);
  }

  @Override
  void show(GrantResult recorded) {
    note("已冲销 " + recorded.grant().id(), "taken back");
  }
}
