// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What differs between deployments.
 *
 * @param table the name of the DynamoDB table
 * @param store the address of a DynamoDB on one's own machine, which takes any credentials; null
 *     for the region's own
 * @param packs a folder with the operator's own policy packs, or null for the built-in ones alone
 * @param secrets the keys of references and names, or null where no call needs them
 * @param alertQueue the URL of the FIFO queue that hands alerts over, or null for no hand-over
 * @param clock the clock, in China's time zone
 */
public record Settings(
    String table,
    @Nullable URI store,
    @Nullable Path packs,
    @Nullable Secrets secrets,
    @Nullable URI alertQueue,
    Clock clock) {
  /**
   * China's time, eight hours ahead of UTC and without a summer time since 1992: every date of the
   * API is a day there. Not a zone's id, for which a JVM reads the rules of all zones.
   */
  public static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  /** The environment variable with the table's name. */
  public static final String TABLE = "MEDASSIST_TABLE";

  /** The environment variable with the folder of the operator's own policy packs. */
  public static final String PACKS = "MEDASSIST_PACKS";

  /** The environment variable with the key by which ID numbers become references, in base64. */
  public static final String REFERENCE_KEY = "MEDASSIST_REFERENCE_KEY";

  /** The environment variable with the key under which names are sealed, in base64. */
  public static final String SEALING_KEY = "MEDASSIST_SEALING_KEY";

  /** The environment variable with the URL of the queue that hands alerts over. */
  public static final String ALERT_QUEUE = "MEDASSIST_ALERT_QUEUE";

  /** Checks that the table has a name. */
  public Settings {
    Objects.requireNonNull(table, "table");
  }

  /** The instant it is, to the second, as an ISO date and time with offset. */
  public static String instant(Clock clock) {
    // Not toString(), which leaves out seconds of zero: RFC 3339 asks for them.
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
  }

  /**
   * Reads the settings from a function's environment: {@link #TABLE}, {@link #PACKS} where the
   * operator has packs of its own, {@link #REFERENCE_KEY} with {@link #SEALING_KEY} where the
   * function turns ID numbers into references or opens names, and {@link #ALERT_QUEUE} where alerts
   * are handed over. The SDK finds region, credentials and endpoint in the environment by itself.
   */
  public static Settings of(Map<String, String> environment) {
    String packs = environment.get(PACKS);
    String reference = environment.get(REFERENCE_KEY);
    String sealing = environment.get(SEALING_KEY);
    String alertQueue = environment.get(ALERT_QUEUE);
    return new Settings(
        environment.getOrDefault(TABLE, "medassist"),
        null,
        packs == null || packs.isEmpty() ? null : Path.of(packs),
        reference == null || sealing == null ? null : Secrets.of(reference, sealing),
        alertQueue == null || alertQueue.isEmpty() ? null : URI.create(alertQueue),
        Clock.system(CHINA));
  }

  /**
   * Returns these with the store at {@code address}, or with the region's own if that is null: for
   * a program on one's own machine.
   */
  public Settings at(@Nullable URI address) {
    return new Settings(table, address, packs, secrets, alertQueue, clock);
  }
}
