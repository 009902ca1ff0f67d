// SPDX-License-Identifier: Apache-2.0
/** A resident's record as it stands, for use without signal. */
@NullMarked
package io.github.medassist.functions.snapshot;

import org.jspecify.annotations.NullMarked;
