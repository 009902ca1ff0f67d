// SPDX-License-Identifier: Apache-2.0
/** Who has read a resident's record, for the resident to see. */
@NullMarked
package io.github.medassist.core.access;

import org.jspecify.annotations.NullMarked;
