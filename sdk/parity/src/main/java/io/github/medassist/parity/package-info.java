// SPDX-License-Identifier: Apache-2.0
/**
 * One corpus of questions, and the answers that must be the same bytes wherever core runs: on every
 * JDK, behind HTTP, shrunk, and translated for Android.
 */
@NullMarked
package io.github.medassist.parity;

import org.jspecify.annotations.NullMarked;
