// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import io.github.medassist.client.ApiException;
import io.github.medassist.client.MedassistClient;
import io.github.medassist.client.Response;
import io.github.medassist.core.policy.Pack;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.policy.Policy;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import java.util.List;
import picocli.CommandLine.Parameters;

/** A command about one region's policy. */
abstract class PolicyCommand extends DoctorCommand {
  @Parameters(
      index = "0",
      paramLabel = "<region>",
      description = "行政区划代码或名称，如 210921、彰武 / The region, by code or name",
      converter = Converters.RegionCode.class)
  String region = "";

  PolicyCommand(CommandContext context) {
    super(context);
  }

  /** Asks for the packs that hold on {@code day}. */
  final Response<List<Pack>> packs(MedassistClient client, Day day) {
    try {
      return client.policies().on(region, day, mode()).executeForResponse();
    } catch (ApiException e) {
      if (e.title() == null || e.pointer() == null) {
        throw e;
      }
      Text text = CommandExceptions.text(e.problem());
      throw CommandException.usage(region(e) + "：" + text.zh(), text.en());
    }
  }

  private static String region(ApiException e) {
    return "/region".equals(e.pointer()) ? "<region>" : "<day>";
  }

  /** Resolves packs into what holds; a region without one of its own has what is nearest above. */
  static Policy policy(List<Pack> packs, Day day) {
    Policies policies = Policies.of(packs);
    if (policies.regions().isEmpty()) {
      throw CommandException.usage(
          "<region>：该地区的政策包没有规定待遇", "its packs set no benefit: ask for a region below it");
    }
    return policies.on(packs.get(0).region(), day);
  }
}
