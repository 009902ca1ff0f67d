// SPDX-License-Identifier: Apache-2.0
/** What the peers of the quota function share. */
@NullMarked
package io.github.medassist.bench.quota;

import org.jspecify.annotations.NullMarked;
