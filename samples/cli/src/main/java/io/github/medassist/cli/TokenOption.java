// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Says who is asking. */
final class TokenOption {
  static final String TOKEN = "MEDASSIST_TOKEN";

  @Option(
      names = "--token-file",
      paramLabel = "<file>",
      description = {
        "存有登录凭证的文件；不给则取自环境变量 " + TOKEN,
        "The file with the token; else the environment has it. Never an argument: others would see it"
      })
  @Nullable Path file;

  String required(CommandContext context) throws IOException {
    String token =
        file == null
            ? context.environment().getOrDefault(TOKEN, "").strip()
            : Files.readString(file).strip();
    if (token.isEmpty()) {
      throw CommandException.usage(
          "没有登录凭证：请设置 " + TOKEN + " 或给出 --token-file",
          "There is no token: set " + TOKEN + " or give --token-file");
    }
    return token;
  }
}
