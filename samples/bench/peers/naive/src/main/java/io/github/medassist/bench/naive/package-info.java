// SPDX-License-Identifier: Apache-2.0
/** The quota function as it is written without a thought to its start. */
@NullMarked
package io.github.medassist.bench.naive;

import org.jspecify.annotations.NullMarked;
