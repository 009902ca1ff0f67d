// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import io.github.medassist.client.MedassistClient;
import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that asks the service. */
abstract class EndpointCommand extends Command {
  @Option(
      names = "--endpoint",
      required = true,
      paramLabel = "<url>",
      description = "服务地址 / Where the service is, such as https://api.example.cn")
  String endpoint = "";

  @Mixin TokenOption token = new TokenOption();

  EndpointCommand(CommandContext context) {
    super(context);
  }

  final MedassistClient client() throws IOException {
    String bare = token.required(context);
    return builder(endpoint).tokenProvider(() -> bare).build();
  }

  static MedassistClient.Builder builder(String endpoint) {
    try {
      return MedassistClient.builder(endpoint);
    } catch (IllegalArgumentException e) {
      throw CommandException.usage(
          "--endpoint 应如 https://api.example.cn", String.valueOf(e.getMessage()));
    }
  }
}
