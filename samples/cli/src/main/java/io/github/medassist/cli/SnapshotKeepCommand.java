// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import io.github.medassist.core.resident.Resident;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code medassist snapshot keep}. */
@CommandLine.Command(
    name = "keep",
    description = {
      "出诊之前取来患者记录，加密存在 --cache，之后可 --offline 查询",
      "Fetch a patient's record before the visit and keep it, sealed, to be asked --offline"
    })
final class SnapshotKeepCommand extends DoctorCommand {
  @Option(
      names = "--resident",
      paramLabel = "<ref>",
      description = "参保人标识，默认为本人 me / The resident's reference; oneself by default")
  String resident = "me";

  SnapshotKeepCommand(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() throws IOException {
    if (offline) {
      throw CommandException.usage("取记录须用网络，请去掉 --offline", "It takes the network: drop --offline");
    }
    Resident kept;
    try {
      kept = client(true).snapshots().keep(resident).execute();
    } catch (IllegalArgumentException e) {
      throw notAReference(e);
    } catch (IllegalStateException e) {
      throw CommandException.usage(
          "请给出 --cache，并设置 " + SNAPSHOT_KEY, "Give --cache, and the key: openssl rand -base64 32");
    }
    if (json) {
      print(
          writer -> {
            writer.beginObject();
            writer.name("asOf").value(kept.asOf());
            writer.endObject();
          });
    } else {
      note("已存，记录截至 " + kept.asOf(), "kept, as of that time");
    }
    return ExitCode.DONE;
  }
}
