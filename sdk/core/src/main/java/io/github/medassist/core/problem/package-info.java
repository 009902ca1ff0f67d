// SPDX-License-Identifier: Apache-2.0
/** What can be wrong with an input, each with a stable code and a title in two languages. */
@NullMarked
package io.github.medassist.core.problem;

import org.jspecify.annotations.NullMarked;
