package io.github.medassist.cli;

import io.github.medassist.client.MedassistClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command that asks the service. */
abstract class EndpointCommand extends Command {
  private static final String TOKEN = "MEDASSIST_TOKEN";

  @Option(
      names = "--endpoint",
      required = true,
      paramLabel = "<url>",
      description = "服务地址 / Where the service is, such as https://api.example.cn")
  String endpoint = "";

  @Option(
      names = "--token-file",
      paramLabel = "<file>",
      description = {
        "存有登录凭证的文件；不给则取自环境变量 " + TOKEN,
        "The file with the token; else the environment has it. Never an argument: others would see it"
      })
  @Nullable Path tokenFile;

  EndpointCommand(Surroundings around) {
    super(around);
  }

  /** Returns the client of the agency's token. */
  final MedassistClient client() throws IOException {
    String token =
        tokenFile == null
            ? around.environment().getOrDefault(TOKEN, "")
            : Files.readString(tokenFile);
    String bare = token.strip();
    if (bare.isEmpty()) {
      throw Failure.usage("没有登录凭证：请设置 " + TOKEN + " 或给出 --token-file", "There is no token");
    }
    try {
      return MedassistClient.builder(endpoint).tokenProvider(() -> bare).build();
    } catch (IllegalArgumentException e) {
      throw Failure.usage("--endpoint 应如 https://api.example.cn", String.valueOf(e.getMessage()));
    }
  }
}
