// SPDX-License-Identifier: Apache-2.0
/** What will be paid for a visit, anonymously or on top of a resident's year. */
@NullMarked
package io.github.medassist.functions.estimate;

import org.jspecify.annotations.NullMarked;
