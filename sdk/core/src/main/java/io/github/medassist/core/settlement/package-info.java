// SPDX-License-Identifier: Apache-2.0
/** A settled visit, what it adds to the person's year, and where it differs from the policy. */
@NullMarked
package io.github.medassist.core.settlement;

import org.jspecify.annotations.NullMarked;
