// SPDX-License-Identifier: Apache-2.0
/** Who is told that a person's yearly burden has reached a threshold, and of what it is made up. */
@NullMarked
package io.github.medassist.core.alert;

import org.jspecify.annotations.NullMarked;
