// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import picocli.CommandLine;

/** {@code medassist policy stale}. */
@CommandLine.Command(
    name = "stale",
    description = {"哪些地区今年的标准没有文件可查", "For which regions no document at hand speaks of this year"})
final class PolicyStaleCommand extends PolicyListCommand {
  PolicyStaleCommand(CommandContext context) {
    super(context);
  }

  @Override
  boolean shows(boolean outOfDate) {
    return outOfDate;
  }
}
