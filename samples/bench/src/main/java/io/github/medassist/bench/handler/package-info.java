// SPDX-License-Identifier: Apache-2.0
/** Functions to compare with, packaged by themselves. */
@NullMarked
package io.github.medassist.bench.handler;

import org.jspecify.annotations.NullMarked;
