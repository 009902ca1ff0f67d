// SPDX-License-Identifier: Apache-2.0
/** Whether a resident is enrolled. */
@NullMarked
package io.github.medassist.functions.enrollment;

import org.jspecify.annotations.NullMarked;
