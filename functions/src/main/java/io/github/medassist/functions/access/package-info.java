// SPDX-License-Identifier: Apache-2.0
/** Who may read which record, and who has. */
@NullMarked
package io.github.medassist.functions.access;

import org.jspecify.annotations.NullMarked;
