// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.policy;

import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says for one category and case: a value, that nothing is due, or that it does not
 * say.
 *
 * @param <T> the value's type
 */
public final class Rule<T> {
  private final @Nullable T value;
  private final boolean unknown;
  private final @Nullable Text reason;
  private final @Nullable Text note;
  private final boolean onApplication;
  private final String from;
  private final Grounds grounds;
  private final @Nullable Ending<T> ending;

  /** The last day on which a rule holds, and what holds after it. */
  static final class Ending<T> {
    final Day last;
    final Rule<T> afterwards;

    Ending(Day last, Rule<T> afterwards) {
      this.last = last;
      this.afterwards = afterwards;
    }
  }

  private Rule(
      @Nullable T value,
      boolean unknown,
      @Nullable Text reason,
      @Nullable Text note,
      boolean onApplication,
      String from,
      Grounds grounds,
      @Nullable Ending<T> ending) {
    this.value = value;
    this.unknown = unknown;
    this.reason = reason;
    this.note = note;
    this.onApplication = onApplication;
    this.from = from;
    this.grounds = grounds;
    this.ending = ending;
  }

  static <T> Rule<T> of(
      T value, @Nullable Text note, boolean onApplication, String from, Grounds grounds) {
    return new Rule<>(value, false, null, note, onApplication, from, grounds, null);
  }

  static <T> Rule<T> notCovered(Text reason, @Nullable Text note, String from, Grounds grounds) {
    return new Rule<>(null, false, reason, note, false, from, grounds, null);
  }

  /** A rule whose value the documents leave open. */
  public static <T> Rule<T> unknown(
      Text reason, @Nullable Text note, String from, Grounds grounds) {
    return new Rule<>(null, true, reason, note, false, from, grounds, null);
  }

  /** What an answer that was read says of a rule; its value stays where the answer was made. */
  public static <T> Rule<T> answered(
      @Nullable Text reason,
      @Nullable Text note,
      boolean onApplication,
      String from,
      Grounds grounds) {
    return new Rule<>(null, false, reason, note, onApplication, from, grounds, null);
  }

  /** This rule where {@code reason} keeps its value from being used. */
  public Rule<T> because(Text reason) {
    return new Rule<>(value, unknown, reason, note, onApplication, from, grounds, ending);
  }

  /** This rule where {@code more} must be said too. */
  public Rule<T> noting(Text more) {
    Text both = note == null ? more : note.and(more);
    return new Rule<>(value, unknown, reason, both, onApplication, from, grounds, ending);
  }

  /** This rule where what its value is used on is known only second-hand. */
  public Rule<T> unchecked() {
    Grounds unchecked = new Grounds(cite(), Status.UNCHECKED, readings());
    return new Rule<>(value, unknown, reason, note, onApplication, from, unchecked, ending);
  }

  Rule<T> with(@Nullable T value) {
    return new Rule<>(value, unknown, reason, note, onApplication, from, grounds, ending);
  }

  /** This rule, which ends as {@code ending} says. */
  Rule<T> until(Ending<T> ending) {
    return new Rule<>(value, unknown, reason, note, onApplication, from, grounds, ending);
  }

  /** The rule that holds on {@code day}: this one, or what follows it. */
  Rule<T> on(Day day) {
    return ending != null && day.isAfter(ending.last) ? ending.afterwards : this;
  }

  /** The value, or null if nothing is due or the document does not say. */
  public @Nullable T value() {
    return value;
  }

  /** Whether the documents leave the value open. */
  public boolean isUnknown() {
    return unknown;
  }

  /** Why nothing is due, or what is missing; null where there is a value. */
  public @Nullable Text reason() {
    return reason;
  }

  /** What else must be said with the value, or null. */
  public @Nullable Text note() {
    return note;
  }

  /** Whether it is granted on application (依申请救助) rather than directly. */
  public boolean onApplication() {
    return onApplication;
  }

  /** The code, six digits, of the region whose pack says so. */
  public String from() {
    return from;
  }

  /** The last day on which it holds, or null if no document ends it before its pack. */
  public @Nullable Day until() {
    return ending == null ? null : ending.last;
  }

  /** What it rests on. */
  public Grounds grounds() {
    return grounds;
  }

  /** The clause that says so. */
  public Citation cite() {
    return grounds.cite();
  }

  /** How well it is known. */
  public Status status() {
    return grounds.status();
  }

  /** The ids of the readings it rests on. */
  public List<String> readings() {
    return grounds.readings();
  }
}
