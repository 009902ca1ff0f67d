// SPDX-License-Identifier: Apache-2.0
/**
 * An app on the plain Android framework: am I enrolled, what is left, what would a visit cost me.
 */
@NullMarked
package io.github.medassist.sample;

import org.jspecify.annotations.NullMarked;
