package io.github.medassist.core.policy;

import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One region's policy from its first day on: what its own documents set. */
public final class Pack {
  private final byte[] bytes;
  private final String file;
  private final String region;
  private final Text name;
  private final Day validFrom;
  private final @Nullable Day validTo;
  private final @Nullable Day lastKnown;
  private final Map<String, Reading> readings;
  private final Map<String, String> readingPlaces;
  private final Map<String, Series> series;
  private final List<Benefit> benefits;
  private final EnrollmentRules enrollment;
  private final @Nullable AlertRules alerts;
  private final List<Note> services;
  private final List<Note> notes;
  private final @Nullable Application application;
  private volatile @Nullable String sha256;

  Pack(
      byte[] bytes,
      String file,
      String region,
      Text name,
      Day validFrom,
      @Nullable Day validTo,
      @Nullable Day lastKnown,
      Map<String, Reading> readings,
      Map<String, String> readingPlaces,
      Map<String, Series> series,
      List<Benefit> benefits,
      EnrollmentRules enrollment,
      @Nullable AlertRules alerts,
      List<Note> services,
      List<Note> notes,
      @Nullable Application application) {
    this.bytes = bytes;
    this.file = file;
    this.region = region;
    this.name = name;
    this.validFrom = validFrom;
    this.validTo = validTo;
    this.lastKnown = lastKnown;
    this.readings = readings;
    this.readingPlaces = readingPlaces;
    this.series = series;
    this.benefits = benefits;
    this.enrollment = enrollment;
    this.alerts = alerts;
    this.services = services;
    this.notes = notes;
    this.application = application;
  }

  /**
   * Reads a pack.
   *
   * @param file the file's name, for messages
   * @param utf8 the JSON text
   * @throws PackException if the pack breaks a rule of the format, with the place and the reason
   */
  public static Pack read(String file, byte[] utf8) {
    return new PackReader(file, utf8).read();
  }

  /** Reads a pack whose SHA-256 is known. */
  static Pack read(String file, byte[] utf8, String sha256) {
    Pack pack = read(file, utf8);
    pack.sha256 = sha256;
    return pack;
  }

  /** Returns the region's code, six digits. */
  public String region() {
    return region;
  }

  /** Returns the region's name. */
  public Text name() {
    return name;
  }

  /** Returns the first day on which it holds. */
  public Day validFrom() {
    return validFrom;
  }

  /** Returns the last day on which it holds, or null if no document ends it. */
  public @Nullable Day validTo() {
    return validTo;
  }

  /** Returns the day on which its values were last known to hold, or null if it does not say. */
  public @Nullable Day lastKnown() {
    return lastKnown;
  }

  /** Returns the JSON text, byte for byte as it was read. */
  public byte[] json() {
    return bytes.clone();
  }

  /** Returns the SHA-256 of {@link #json} in lower-case hexadecimal. */
  public String sha256() {
    // Made on the first call: a JVM's first digest costs more than reading all packs.
    String known = sha256;
    if (known == null) {
      known = hex(digest(bytes));
      sha256 = known;
    }
    return known;
  }

  /** Returns the readings that the pack defines, by id. */
  public Map<String, Reading> readings() {
    return readings;
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String hex(byte[] bytes) {
    StringBuilder hex = new StringBuilder(bytes.length * 2);
    for (byte b : bytes) {
      hex.append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
    }
    return hex.toString();
  }

  boolean isIn(Day day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  /** Where each reading that the pack names is named, by id. */
  Map<String, String> readingPlaces() {
    return readingPlaces;
  }

  Map<String, Series> series() {
    return series;
  }

  List<Benefit> benefits() {
    return benefits;
  }

  /** Returns the place of a benefit in the pack's list, or -1 if it has none of this id. */
  int indexOf(String benefit) {
    for (int i = 0; i < benefits.size(); i++) {
      if (benefits.get(i).id().equals(benefit)) {
        return i;
      }
    }
    return -1;
  }

  EnrollmentRules enrollment() {
    return enrollment;
  }

  @Nullable AlertRules alerts() {
    return alerts;
  }

  List<Note> services() {
    return services;
  }

  List<Note> notes() {
    return notes;
  }

  @Nullable Application application() {
    return application;
  }

  PackException refused(String pointer, String reason) {
    return new PackException(file, pointer, reason, null);
  }

  /** Returns the file's name, as it was given. */
  @Override
  public String toString() {
    return file;
  }
}
