// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import io.github.medassist.functions.config.Settings;
import io.github.medassist.ledger.LedgerJobs;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command that goes to the store itself, as a job of the agency's own does. */
abstract class StoreCommand extends Command {
  @Option(
      names = "--store",
      paramLabel = "<url>",
      description = {
        "本机 DynamoDB Local 的地址；不给则按环境使用 AWS",
        "A DynamoDB Local, such as http://localhost:8000; else AWS, from the environment"
      })
  @Nullable URI store;

  @Option(
      names = "--table",
      paramLabel = "<name>",
      description = "表名，默认取自 MEDASSIST_TABLE / The table; else MEDASSIST_TABLE names it")
  @Nullable String table;

  StoreCommand(CommandContext context) {
    super(context);
  }

  /** Opens the store for a job that opens names or makes references. */
  final LedgerJobs openWithKeys() {
    for (String key : new String[] {Settings.REFERENCE_KEY, Settings.SEALING_KEY}) {
      if (context.environment().getOrDefault(key, "").isEmpty()) {
        throw CommandException.usage(
            "缺少环境变量 " + key, "Set it in the environment: the key with which the ledger is made");
      }
    }
    return open();
  }

  /** Opens the store. */
  final LedgerJobs open() {
    if (store != null && (store.getHost() == null || !isHttp(store))) {
      throw CommandException.usage(
          "--store 应如 http://localhost:8000", "--store is an http address");
    }
    Map<String, String> environment = new HashMap<>(context.environment());
    if (table != null) {
      environment.put(Settings.TABLE, table);
    }
    Settings settings;
    try {
      settings = Settings.of(environment);
    } catch (IllegalArgumentException e) {
      throw CommandException.usage(
          Settings.REFERENCE_KEY + " 或 " + Settings.SEALING_KEY + " 不是 32 字节的 base64",
          String.valueOf(e.getMessage()));
    }
    return new LedgerJobs(settings.at(store));
  }

  private static boolean isHttp(URI address) {
    return "http".equals(address.getScheme()) || "https".equals(address.getScheme());
  }
}
