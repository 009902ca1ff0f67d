// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import io.github.medassist.functions.deploy.FunctionDefinition.Bundle;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the operator decides, read from the CDK's context.
 *
 * @param region where everything lies, residents' data with it, such as {@code cn-north-1}
 * @param tokens whose tokens the API takes
 * @param alarmAddress the mail address that alarms go to
 * @param bundles the folder with the functions' packages
 * @param options how functions run
 * @param logRetentionDays how long logs are kept
 */
record Deployment(
    String region,
    Tokens tokens,
    String alarmAddress,
    Path bundles,
    Options options,
    int logRetentionDays) {
  /**
   * Whose tokens the API takes.
   *
   * @param issuer who issues them, to the letter as their {@code iss} claim says
   * @param audience whom they are meant for: their {@code aud} claim
   */
  record Tokens(String issuer, String audience) {}

  /**
   * How functions run.
   *
   * @param snapStart whether they start from a snapshot
   * @param arm64 whether they run on arm64; else on x86_64
   * @param tracing whether calls are traced by X-Ray
   */
  record Options(boolean snapStart, boolean arm64, boolean tracing) {}

  private static final Set<String> NAMES =
      Set.of(
          "region",
          "issuer",
          "audience",
          "alarmAddress",
          "bundles",
          "snapStart",
          "arm64",
          "tracing",
          "logRetentionDays");

  private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-[0-9]+");
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  /** Plain names are ours; the CDK's own have a sign in them, such as a colon or a dash. */
  private static final Pattern OURS = Pattern.compile("[A-Za-z0-9]+");

  /** As many days as CloudWatch Logs takes. */
  private static final Set<Integer> RETENTIONS =
      new TreeSet<>(
          Set.of(
              1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557,
              2922, 3288, 3653));

  /**
   * Reads the settings from {@code context}.
   *
   * @throws SettingException if one is missing or wrong, or if there is no such setting
   */
  static Deployment of(Map<String, ?> context) {
    for (String name : context.keySet()) {
      if (OURS.matcher(name).matches() && !NAMES.contains(name)) {
        throw new SettingException(
            name, "there is no such setting; there are " + String.join(", ", new TreeSet<>(NAMES)));
      }
    }
    String region =
        region(
            required(context, "region", "the region that shall hold the data, such as cn-north-1"));
    return new Deployment(
        region,
        new Tokens(
            issuer(required(context, "issuer", "the https address of the identity provider")),
            required(context, "audience", "the aud claim of tokens for this API")),
        address(required(context, "alarmAddress", "the mail address that alarms go to")),
        bundles(text(context, "bundles")),
        new Options(
            flag(context, "snapStart"),
            flag(context, "arm64"),
            tracing(flag(context, "tracing"), region)),
        retention(text(context, "logRetentionDays")));
  }

  /** Whether the region is one of the partition {@code aws-cn}. */
  boolean china() {
    return china(region);
  }

  private static boolean china(String region) {
    return region.startsWith("cn-");
  }

  private static @Nullable String text(Map<String, ?> context, String name) {
    Object value = context.get(name);
    String text = value == null ? "" : value.toString().strip();
    return text.isEmpty() ? null : text;
  }

  private static String required(Map<String, ?> context, String name, String what) {
    String text = text(context, name);
    if (text == null) {
      throw new SettingException(name, "is missing: give " + what + ", with -c " + name + "=...");
    }
    return text;
  }

  private static String region(String region) {
    if (!REGION.matcher(region).matches()) {
      throw new SettingException(
          "region", "\"" + region + "\" is none: give one such as cn-north-1 or eu-central-1");
    }
    return region;
  }

  private static String issuer(String issuer) {
    try {
      URI uri = new URI(issuer);
      if ("https".equals(uri.getScheme())
          && uri.getHost() != null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null) {
        return issuer;
      }
    } catch (URISyntaxException e) {
      // Told below: the reason is the same.
    }
    throw new SettingException(
        "issuer",
        "\""
            + issuer
            + "\" is no https address without query: give it as the tokens' iss claim says");
  }

  private static String address(String address) {
    if (!ADDRESS.matcher(address).matches()) {
      throw new SettingException("alarmAddress", "\"" + address + "\" is no mail address");
    }
    return address;
  }

  private static Path bundles(@Nullable String given) {
    Path folder = Path.of(given == null ? "../functions/target" : given);
    for (Bundle bundle : Bundle.values()) {
      if (!Files.isRegularFile(folder.resolve(bundle.file()))) {
        throw new SettingException(
            "bundles",
            folder.resolve(bundle.file())
                + " is missing: make it with mvn -pl functions/ledger -am package, or name the folder"
                + " that has it");
      }
    }
    return folder;
  }

  private static boolean flag(Map<String, ?> context, String name) {
    String text = text(context, name);
    if (text == null || text.equals("false")) {
      return false;
    }
    if (text.equals("true")) {
      return true;
    }
    throw new SettingException(name, "\"" + text + "\" is neither true nor false");
  }

  private static boolean tracing(boolean tracing, String region) {
    if (tracing && china(region)) {
      throw new SettingException("tracing", "Lambda has no X-Ray in " + region + ": leave it out");
    }
    return tracing;
  }

  /** A year unless said otherwise: China's law asks for six months or more of network logs. */
  private static int retention(@Nullable String text) {
    if (text == null) {
      return 365;
    }
    for (int days : RETENTIONS) {
      if (text.equals(Integer.toString(days))) {
        return days;
      }
    }
    throw new SettingException(
        "logRetentionDays",
        "\"" + text + "\" is none that CloudWatch takes: give one of " + RETENTIONS);
  }
}
