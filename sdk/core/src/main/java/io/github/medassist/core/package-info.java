// SPDX-License-Identifier: Apache-2.0
/**
 * Medassist's words, policy packs and engine: what is paid for a visit in China's layered public
 * medical cover, by which clause.
 *
 * <p>Nothing here touches the network or the disk; a policy pack is read from the class path or
 * from bytes that the caller hands over. Money is a whole number of fen (1/100 yuan), a date is a
 * day in Asia/Shanghai.
 */
@NullMarked
package io.github.medassist.core;

import org.jspecify.annotations.NullMarked;
