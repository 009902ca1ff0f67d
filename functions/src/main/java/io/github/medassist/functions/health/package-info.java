// SPDX-License-Identifier: Apache-2.0
/** Whether the service is up. */
@NullMarked
package io.github.medassist.functions.health;

import org.jspecify.annotations.NullMarked;
