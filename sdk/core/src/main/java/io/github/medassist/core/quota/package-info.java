// SPDX-License-Identifier: Apache-2.0
/** What is left of a year's limits, and how far the alert threshold is. */
@NullMarked
package io.github.medassist.core.quota;

import org.jspecify.annotations.NullMarked;
