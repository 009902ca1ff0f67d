package io.github.medassist.core.policy;

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
  private final Citation cite;
  private final String from;
  private final Status status;
  private final List<String> readings;

  Rule(
      @Nullable T value,
      boolean unknown,
      @Nullable Text reason,
      @Nullable Text note,
      boolean onApplication,
      Citation cite,
      String from,
      Status status,
      List<String> readings) {
    this.value = value;
    this.unknown = unknown;
    this.reason = reason;
    this.note = note;
    this.onApplication = onApplication;
    this.cite = cite;
    this.from = from;
    this.status = status;
    this.readings = readings;
  }

  /**
   * Returns what an answer that was read says of a rule; its value stays where the answer was made.
   */
  public static <T> Rule<T> answered(
      @Nullable Text reason,
      @Nullable Text note,
      boolean onApplication,
      Citation cite,
      String from,
      Status status,
      List<String> readings) {
    return new Rule<>(null, false, reason, note, onApplication, cite, from, status, readings);
  }

  Rule<T> with(@Nullable T value) {
    return new Rule<>(value, unknown, reason, note, onApplication, cite, from, status, readings);
  }

  /** Returns the value, or null if nothing is due or the document does not say. */
  public @Nullable T value() {
    return value;
  }

  /** Returns whether the documents leave the value open. */
  public boolean isUnknown() {
    return unknown;
  }

  /** Returns why nothing is due, or what is missing; null where there is a value. */
  public @Nullable Text reason() {
    return reason;
  }

  /** Returns what else must be said with the value, or null. */
  public @Nullable Text note() {
    return note;
  }

  /** Returns whether it is granted on application (依申请救助) rather than directly. */
  public boolean onApplication() {
    return onApplication;
  }

  /** Returns the clause. */
  public Citation cite() {
    return cite;
  }

  /** Returns the code of the region whose pack says so. */
  public String from() {
    return from;
  }

  /** Returns how well it is known. */
  public Status status() {
    return status;
  }

  /** Returns the ids of the readings it rests on. */
  public List<String> readings() {
    return readings;
  }
}
