// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import io.github.medassist.client.Call;
import io.github.medassist.client.MedassistClient;
import io.github.medassist.core.settlement.Difference;
import io.github.medassist.core.settlement.GrantPayment;
import io.github.medassist.core.settlement.GrantResult;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Fen;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code medassist agency grant record}. */
@CommandLine.Command(
    name = "record",
    description = {
      "录入一次依申请救助；重复录入不会重复计算，同一费用只救助一次",
      "Record a grant on application; recording the same again counts once"
    })
final class GrantRecordCommand extends GrantCommand {
  @Option(
      names = "--application",
      required = true,
      paramLabel = "<day>",
      description = "申请之日 / The day of application")
  Day application = Day.END;

  @Option(
      names = "--paid",
      paramLabel = "<benefit>=<yuan>",
      description = {
        "各项待遇的支付，元；不给则按政策计算 / What each benefit paid; else what the policy says",
        "    assistance.basic=840.00；可多次 more than once"
      },
      converter = {Converters.Plain.class, Converters.Yuan.class})
  Map<String, Long> paid = new LinkedHashMap<>();

  GrantRecordCommand(CommandContext context) {
    super(context);
  }

  @Override
  Call<GrantResult> call(MedassistClient client) {
    GrantPayment payment = new GrantPayment(id, application, paid.isEmpty() ? null : paid);
    return client.settlements().recordGrant(resident, payment);
  }

  @Override
  void show(GrantResult recorded) {
    note(
        "已录入 " + recorded.grant().id() + "：" + Fen.grouped(recorded.grant().total()) + " 元",
        "recorded");
    for (Difference difference : recorded.differences()) {
      note(
          "实付 " + Fen.grouped(difference.recorded()) + "，按政策应为 " + yuan(difference.computed()),
          "paid otherwise than the policy says");
    }
  }
}
