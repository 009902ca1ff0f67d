// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import io.github.medassist.functions.access.Agency;
import picocli.CommandLine.Option;

/** Says for which agency a job is done. */
final class AgencyOption {
  @Option(
      names = "--region",
      required = true,
      paramLabel = "<region>",
      converter = Converters.RegionCode.class,
      description = "经办机构的行政区划代码或名称，含下级 / The agency's region; those below it too")
  String region = "";

  Agency agency() {
    return new Agency("medassist", region);
  }
}
