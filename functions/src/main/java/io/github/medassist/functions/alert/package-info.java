// SPDX-License-Identifier: Apache-2.0
/**
 * Alerts (预警): who is told, once, that a person's own payment of a year has reached a threshold.
 *
 * <p>{@link io.github.medassist.functions.alert.AlertFunction} reads the table's stream. A snapshot
 * that changed lets it decide which alerts stand; an alert that changed lets it hand the alert
 * over. So a decision and its message need no transaction over table and queue: the stream keeps
 * the message until it is sent.
 *
 * <p>What is handed over is one message on a FIFO queue, grouped by person, in UTF-8 JSON:
 *
 * <pre>{@code
 * { "state": "REACHED",
 *   "version": 7,
 *   "alert": { … } }
 * }</pre>
 *
 * <ul>
 *   <li>{@code state} is {@code REACHED}, or {@code WITHDRAWN} when a reversal has undone it;
 *   <li>{@code version} grows with each change of a person's record: a message comes at least once,
 *       so whoever gets one whose {@code version} is not greater than the last of the same {@code
 *       alert.id} passes it over;
 *   <li>{@code alert} is what {@code GET /v1/alerts} lists, without {@code name} and {@code
 *       idNumber}: {@code id} (the same for a person, year and threshold), {@code resident} (the
 *       reference), {@code region}, {@code year}, {@code category}, {@code scheme}, {@code
 *       threshold} and {@code ownPayment} in fen, {@code reachedOn} and {@code toldOn} as ISO date
 *       and time with offset, {@code care} (by kind of care: {@code visits}, {@code total}, {@code
 *       paid} by layer, {@code other}, {@code ownPayment}), {@code to}, {@code readings}, {@code
 *       cite}. With {@code WITHDRAWN}, {@code care} and {@code ownPayment} are what is left.
 * </ul>
 *
 * <p>{@link io.github.medassist.core.alert.AlertJson} reads {@code alert}.
 */
@NullMarked
package io.github.medassist.functions.alert;

import org.jspecify.annotations.NullMarked;
