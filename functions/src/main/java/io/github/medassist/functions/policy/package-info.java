// SPDX-License-Identifier: Apache-2.0
/** The policy packs. */
@NullMarked
package io.github.medassist.functions.policy;

import org.jspecify.annotations.NullMarked;
