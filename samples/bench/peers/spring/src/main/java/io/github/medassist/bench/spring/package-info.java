// SPDX-License-Identifier: Apache-2.0
/** The quota function in Spring Cloud Function. */
@NullMarked
package io.github.medassist.bench.spring;

import org.jspecify.annotations.NullMarked;
