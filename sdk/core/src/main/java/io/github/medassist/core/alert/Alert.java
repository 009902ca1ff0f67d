// SPDX-License-Identifier: Apache-2.0
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
  private final Person person;
  private final Insured insured;
  private final int year;
  private final Threshold threshold;
  private final String reachedOn;
  private final String toldOn;
  private final Map<Care, CareTotal> care;

  Alert(
      Person person,
      Insured insured,
      int year,
      Threshold threshold,
      String reachedOn,
      String toldOn,
      Map<Care, CareTotal> care) {
    this.person = person;
    this.insured = insured;
    this.year = year;
    this.threshold = threshold;
    this.reachedOn = reachedOn;
    this.toldOn = toldOn;
    this.care = care;
  }

  /** Whom it is about; who reads it may or may not know name and ID number. */
  static final class Person {
    final String resident;
    final @Nullable String name;
    final @Nullable String idNumber;

    Person(String resident, @Nullable String name, @Nullable String idNumber) {
      this.resident = resident;
      this.name = name;
      this.idNumber = idNumber;
    }
  }

  /** Where and as what the person was insured. */
  static final class Insured {
    final String region;
    final AppliedCategory category;
    final @Nullable Scheme scheme;

    Insured(String region, AppliedCategory category, @Nullable Scheme scheme) {
      this.region = region;
      this.category = category;
      this.scheme = scheme;
    }
  }

  /** The threshold that was reached, and who is told. */
  static final class Threshold {
    final long fen;
    final List<Text> to;
    final List<String> readings;
    final Citation cite;

    Threshold(long fen, List<Text> to, List<String> readings, Citation cite) {
      this.fen = fen;
      this.to = to;
      this.readings = readings;
      this.cite = cite;
    }
  }

  /** The alert's id: the same for this person, year and threshold whenever it is told. */
  public String id() {
    return person.resident + "." + year + "." + threshold.fen;
  }

  /** The person's opaque reference. */
  public String resident() {
    return person.resident;
  }

  /** The person's name, or null where it is not known or not for the reader. */
  public @Nullable String name() {
    return person.name;
  }

  /** The person's ID number, or null where it is not known or not for the reader. */
  public @Nullable String idNumber() {
    return person.idNumber;
  }

  /** The code of the region that insured the person when the threshold was reached. */
  public String region() {
    return insured.region;
  }

  /** The benefit year. */
  public int year() {
    return year;
  }

  /** The category under which the threshold held (A17, A18). */
  public AppliedCategory category() {
    return insured.category;
  }

  /** The person's scheme, or null if an answer names one newer than this library. */
  public @Nullable Scheme scheme() {
    return insured.scheme;
  }

  /** The threshold in fen. */
  public long threshold() {
    return threshold.fen;
  }

  /** The own payment that counted, in fen: the sum over {@link #care()}. */
  public long ownPayment() {
    long own = 0;
    for (CareTotal total : care.values()) {
      own += total.ownPayment();
    }
    return own;
  }

  /**
   * When the record changed with which the threshold was reached, as an ISO date and time with
   * offset.
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

  /** The make-up of the cost: the year's figures of each kind of care that counts. */
  public Map<Care, CareTotal> care() {
    return care;
  }

  /** Who is told. */
  public List<Text> to() {
    return threshold.to;
  }

  /** The ids of the readings that the threshold rests on. */
  public List<String> readings() {
    return threshold.readings;
  }

  /** The clause. */
  public Citation cite() {
    return threshold.cite;
  }

  /** This as it stands with {@code account}: the same kinds of care, its figures. */
  public Alert with(Account account) {
    return new Alert(
        person, insured, year, threshold, reachedOn, toldOn, figures(care.keySet(), account));
  }

  /** This for a reader who may know who the person is. */
  public Alert with(String name, String idNumber) {
    return new Alert(
        new Person(person.resident, name, idNumber),
        insured,
        year,
        threshold,
        reachedOn,
        toldOn,
        care);
  }

  /** {@code account}'s figures of each of {@code kinds}. */
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
