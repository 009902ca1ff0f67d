// SPDX-License-Identifier: Apache-2.0
/** Exact values: days, amounts in fen, rates as ratios, ranges, texts in two languages. */
@NullMarked
package io.github.medassist.core.value;

import org.jspecify.annotations.NullMarked;
