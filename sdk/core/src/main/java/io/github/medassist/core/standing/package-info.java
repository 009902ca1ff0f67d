// SPDX-License-Identifier: Apache-2.0
/** Whether a person is covered on a day, from which every answer about the person begins. */
@NullMarked
package io.github.medassist.core.standing;

import org.jspecify.annotations.NullMarked;
