// SPDX-License-Identifier: Apache-2.0
/** Strict reading and plain writing of JSON without reflection. */
@NullMarked
package io.github.medassist.core.json;

import org.jspecify.annotations.NullMarked;
