// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import io.github.medassist.client.MedassistClient;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code medassist snapshot forget}. */
@CommandLine.Command(
    name = "forget",
    description = {"删除 --cache 中的患者记录", "Delete patients' records from --cache"})
final class SnapshotForgetCommand extends DoctorCommand {
  @Option(
      names = "--resident",
      paramLabel = "<ref>",
      description = "参保人标识；不给则全部 / The resident's reference; all by default")
  @Nullable String resident;

  SnapshotForgetCommand(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() throws IOException {
    if (cache == null) {
      throw CommandException.usage("请给出 --cache", "Give --cache");
    }
    offline = true;
    MedassistClient client = client(false);
    if (resident == null) {
      client.snapshots().forgetAll();
    } else {
      client.snapshots().forget(resident);
    }
    note("已删除", "deleted");
    return ExitCode.DONE;
  }
}
