// SPDX-License-Identifier: Apache-2.0
/** The quota function in Quarkus. */
@NullMarked
package io.github.medassist.bench.quarkus;

import org.jspecify.annotations.NullMarked;
