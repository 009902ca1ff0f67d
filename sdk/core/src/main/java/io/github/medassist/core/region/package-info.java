// SPDX-License-Identifier: Apache-2.0
/** The places of the national list: their codes, names and what is above what. */
@NullMarked
package io.github.medassist.core.region;

import org.jspecify.annotations.NullMarked;
