package io.github.medassist.core.alert;

import io.github.medassist.core.policy.Citation;
import io.github.medassist.core.resident.Account;
import io.github.medassist.core.resident.AppliedCategory;
import io.github.medassist.core.resident.CareTotal;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Scheme;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An alert (预警): a person's own payment of a year has reached a threshold, at or above (A22). There
 * is one for a person, a year and a threshold. Immutable.
 */
public final class Alert {
  final String resident;
  final @Nullable String name;
  final @Nullable String idNumber;
  final String region;
  final int year;
  final AppliedCategory category;
  final @Nullable Scheme scheme;
  final long threshold;
  final String reachedOn;
  final String toldOn;
  final Map<Care, CareTotal> care;
  final List<Text> to;
  final List<String> readings;
  final Citation cite;

  Alert(
      String resident,
      @Nullable String name,
      @Nullable String idNumber,
      String region,
      int year,
      AppliedCategory category,
      @Nullable Scheme scheme,
      long threshold,
      String reachedOn,
      String toldOn,
      Map<Care, CareTotal> care,
      List<Text> to,
      List<String> readings,
      Citation cite) {
    this.resident = resident;
    this.name = name;
    this.idNumber = idNumber;
    this.region = region;
    this.year = year;
    this.category = category;
    this.scheme = scheme;
    this.threshold = threshold;
    this.reachedOn = reachedOn;
    this.toldOn = toldOn;
    this.care = care;
    this.to = to;
    this.readings = readings;
    this.cite = cite;
  }

  /** Returns the alert's id: the same for this person, year and threshold whenever it is told. */
  public String id() {
    return resident + "." + year + "." + threshold;
  }

  /** Returns the person's opaque reference. */
  public String resident() {
    return resident;
  }

  /** Returns the person's name, or null where it is not known or not for the reader. */
  public @Nullable String name() {
    return name;
  }

  /** Returns the person's ID number, or null where it is not known or not for the reader. */
  public @Nullable String idNumber() {
    return idNumber;
  }

  /** Returns the code of the region that insured the person when the threshold was reached. */
  public String region() {
    return region;
  }

  /** Returns the benefit year. */
  public int year() {
    return year;
  }

  /** Returns the category under which the threshold held (A17, A18). */
  public AppliedCategory category() {
    return category;
  }

  /** Returns the person's scheme, or null if an answer names one newer than this library. */
  public @Nullable Scheme scheme() {
    return scheme;
  }

  /** Returns the threshold in fen. */
  public long threshold() {
    return threshold;
  }

  /** Returns the own payment that counted, in fen: the sum over {@link #care()}. */
  public long ownPayment() {
    long own = 0;
    for (CareTotal total : care.values()) {
      own += total.ownPayment();
    }
    return own;
  }

  /**
   * Returns when the record changed with which the threshold was reached, as an ISO date and time
   * with offset.
   */
  public String reachedOn() {
    return reachedOn;
  }

  /**
   * Returns when the alert entered the lists, as an ISO date and time with offset; a list's {@code
   * since} asks for this, so that what was recorded late is not passed over.
   */
  public String toldOn() {
    return toldOn;
  }

  /** Returns the make-up of the cost: the year's figures of each kind of care that counts. */
  public Map<Care, CareTotal> care() {
    return care;
  }

  /** Returns who is told. */
  public List<Text> to() {
    return to;
  }

  /** Returns the ids of the readings that the threshold rests on. */
  public List<String> readings() {
    return readings;
  }

  /** Returns the clause. */
  public Citation cite() {
    return cite;
  }

  /** Returns this as it stands with {@code account}: the same kinds of care, its figures. */
  public Alert with(Account account) {
    return new Alert(
        resident,
        name,
        idNumber,
        region,
        year,
        category,
        scheme,
        threshold,
        reachedOn,
        toldOn,
        figures(care.keySet(), account),
        to,
        readings,
        cite);
  }

  /** Returns this for a reader who may know who the person is. */
  public Alert with(String name, String idNumber) {
    return new Alert(
        resident, name, idNumber, region, year, category, scheme, threshold, reachedOn, toldOn,
        care, to, readings, cite);
  }

  /** Returns {@code account}'s figures of each of {@code kinds}. */
  static Map<Care, CareTotal> figures(Iterable<Care> kinds, Account account) {
    Map<Care, CareTotal> figures = new EnumMap<>(Care.class);
    for (Care each : kinds) {
      figures.put(each, account.total(each));
    }
    return Collections.unmodifiableMap(figures);
  }

  /** Names the kind alone: a person stands in no log. */
  @Override
  public String toString() {
    return "Alert";
  }
}
