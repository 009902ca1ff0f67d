// SPDX-License-Identifier: Apache-2.0
/** The quota function in Micronaut. */
@NullMarked
package io.github.medassist.bench.micronaut;

import org.jspecify.annotations.NullMarked;
