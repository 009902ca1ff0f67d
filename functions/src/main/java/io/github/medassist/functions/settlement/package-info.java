// SPDX-License-Identifier: Apache-2.0
/** Settled visits and grants on application: recorded or reversed exactly once. */
@NullMarked
package io.github.medassist.functions.settlement;

import org.jspecify.annotations.NullMarked;
