// SPDX-License-Identifier: Apache-2.0
/** What can go wrong with a call beside its input. */
@NullMarked
package io.github.medassist.functions.problem;

import org.jspecify.annotations.NullMarked;
