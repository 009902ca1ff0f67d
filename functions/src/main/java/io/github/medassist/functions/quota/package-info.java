// SPDX-License-Identifier: Apache-2.0
/** What is left of a resident's year. */
@NullMarked
package io.github.medassist.functions.quota;

import org.jspecify.annotations.NullMarked;
