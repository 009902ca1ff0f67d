// SPDX-License-Identifier: Apache-2.0
/** Benchmarks of the engine beside general rule engines on the same two policies. */
@NullMarked
package io.github.medassist.bench;

import org.jspecify.annotations.NullMarked;
