// SPDX-License-Identifier: Apache-2.0
/** The places of the national list. */
@NullMarked
package io.github.medassist.functions.region;

import org.jspecify.annotations.NullMarked;
