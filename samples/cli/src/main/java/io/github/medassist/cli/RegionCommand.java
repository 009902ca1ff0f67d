// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import io.github.medassist.core.region.RegionPage;
import io.github.medassist.core.region.Regions;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code medassist region}. */
@CommandLine.Command(
    name = "region",
    description = {"按名称查地区代码，或列出下级", "Look a region's code up by name, or list what is below one"})
final class RegionCommand extends DoctorCommand {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "<name>",
      description = "名称或其一部分，如 彰武 / A name or a part of one")
  @Nullable String name;

  @Option(
      names = "--below",
      paramLabel = "<region>",
      converter = Converters.RegionCode.class,
      description = "列出其下级；默认为各省 / What is right below; the provinces by default")
  @Nullable String below;

  RegionCommand(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() throws IOException {
    if (name != null && below != null) {
      throw CommandException.usage("名称与 --below 只写一个", "Give a name or --below");
    }
    RegionPage page =
        name == null
            ? client(false).regions().below(below, mode()).execute()
            : client(false).regions().named(name, mode()).execute();
    if (json) {
      print(page::write);
      return ExitCode.DONE;
    }
    Columns columns = new Columns("lll").row(Style.fg_cyan, "代码 code", "地区 region", "政策 policy of");
    for (RegionPage.Entry each : page.regions()) {
      columns.row(
          each.code(),
          Regions.national().fullName(each.code()),
          each.pack() == null ? "" : each.pack());
    }
    print(columns);
    if (page.more()) {
      note("还有未列出的，请写长名称", "There are more: give more of the name");
    }
    return ExitCode.DONE;
  }
}
