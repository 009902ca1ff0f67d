// SPDX-License-Identifier: Apache-2.0
/** Whether a person is enrolled in a year, what the premium is and when cover begins. */
@NullMarked
package io.github.medassist.core.enrollment;

import org.jspecify.annotations.NullMarked;
