// SPDX-License-Identifier: Apache-2.0
/** What will be paid for a visit, step by step, each with its clause. */
@NullMarked
package io.github.medassist.core.estimate;

import org.jspecify.annotations.NullMarked;
