// SPDX-License-Identifier: Apache-2.0
/** A resident's snapshot: the one record from which enrolment, quota and estimate are answered. */
@NullMarked
package io.github.medassist.core.resident;

import org.jspecify.annotations.NullMarked;
