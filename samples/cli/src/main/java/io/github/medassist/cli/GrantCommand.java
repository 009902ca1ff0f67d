// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import io.github.medassist.client.Call;
import io.github.medassist.client.MedassistClient;
import io.github.medassist.core.settlement.GrantResult;
import java.io.IOException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command about a grant on application (依申请救助) that an agency made. */
abstract class GrantCommand extends EndpointCommand {
  @Parameters(paramLabel = "<id>", description = "救助编号 / The grant's id")
  String id = "";

  @Option(
      names = "--resident",
      required = true,
      paramLabel = "<ref>",
      description = "参保人标识 / The resident's reference")
  String resident = "";

  GrantCommand(CommandContext context) {
    super(context);
  }

  @Override
  public final Integer call() throws IOException {
    GrantResult recorded;
    try {
      recorded = call(client()).execute();
    } catch (IllegalArgumentException e) {
      throw CommandException.usage("救助编号、参保人标识或理由不对", String.valueOf(e.getMessage()));
    }
    if (json) {
      print(recorded::write);
    } else {
      show(recorded);
    }
    return ExitCode.DONE;
  }

  abstract Call<GrantResult> call(MedassistClient client);

  abstract void show(GrantResult recorded);
}
