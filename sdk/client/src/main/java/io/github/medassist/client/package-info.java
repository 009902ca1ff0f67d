// SPDX-License-Identifier: Apache-2.0
/**
 * The HTTP client of the Medassist service; start at {@link
 * io.github.medassist.client.MedassistClient}.
 *
 * <p>Money is a whole number of fen (1/100 yuan), a date is a day in Asia/Shanghai. Runs on Java 8
 * and on Android from API 21; only {@link io.github.medassist.client.CallFutures} needs API 24.
 */
@NullMarked
package io.github.medassist.client;

import org.jspecify.annotations.NullMarked;
