// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import io.github.medassist.client.MedassistClient;
import io.github.medassist.client.Mode;
import io.github.medassist.client.Response;
import io.github.medassist.core.value.Text;
import java.io.File;
import java.io.IOException;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command at the bedside: the service answers, or this machine without a network. */
abstract class DoctorCommand extends Command {
  static final String SNAPSHOT_KEY = "MEDASSIST_SNAPSHOT_KEY";

  @Option(
      names = "--endpoint",
      paramLabel = "<url>",
      description = "服务地址 / Where the service is, such as https://api.example.cn")
  @Nullable String endpoint;

  @Mixin TokenOption token = new TokenOption();

  @Option(
      names = "--offline",
      description = "不用网络，以内置或缓存的政策包作答 / Without a network, from built-in or kept packs")
  boolean offline;

  @Option(
      names = "--cache",
      paramLabel = "<folder>",
      description = {
        "缓存政策包的文件夹；设有环境变量 " + SNAPSHOT_KEY + " 时也存患者记录",
        "Where packs are kept, and records if that variable has a key (base64 of 32 bytes)"
      })
  @Nullable File cache;

  DoctorCommand(CommandContext context) {
    super(context);
  }

  final Mode mode() {
    return offline ? Mode.OFFLINE : Mode.NETWORK;
  }

  /**
   * The client.
   *
   * @param signedIn whether somebody's record is asked for
   */
  final MedassistClient client(boolean signedIn) throws IOException {
    if (endpoint == null && !offline) {
      throw CommandException.usage(
          "请给出 --endpoint，或加 --offline 离线作答", "Give --endpoint, or --offline");
    }
    MedassistClient.Builder client =
        EndpointCommand.builder(endpoint == null ? "http://localhost" : endpoint);
    if (signedIn && !offline) {
      String bare = token.required(context);
      client.tokenProvider(() -> bare);
    }
    if (cache != null) {
      client.cacheDirectory(cache);
      String key = context.environment().getOrDefault(SNAPSHOT_KEY, "");
      if (!key.isEmpty()) {
        client.snapshotKey(key(key));
      }
    }
    return client.build();
  }

  private static SecretKeySpec key(String base64) {
    byte[] key;
    try {
      key = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      key = new byte[0];
    }
    if (key.length != 32) {
      throw CommandException.usage(
          SNAPSHOT_KEY + " 不是 32 字节的 base64", "make it with openssl rand -base64 32, once");
    }
    return new SecretKeySpec(key, "AES");
  }

  /** An ID number never stands in an address. */
  static CommandException notAReference(IllegalArgumentException e) {
    return CommandException.usage("--resident 须为参保人标识，不是身份证号", String.valueOf(e.getMessage()));
  }

  /** Says, under an answer made on this machine, from what. */
  final void printSource(Response<?> response) {
    if (response.source() != Response.Source.NETWORK) {
      Long age = response.ageMillis();
      Text from =
          age == null
              ? Text.of("离线：内置政策包", "Offline, from the built-in packs")
              : Text.of(
                  "离线：" + TimeUnit.MILLISECONDS.toHours(age) + " 小时前缓存",
                  "Offline, kept " + TimeUnit.MILLISECONDS.toHours(age) + " hours ago");
      print(from.toString());
    }
  }
}
