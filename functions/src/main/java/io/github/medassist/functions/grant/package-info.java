// SPDX-License-Identifier: Apache-2.0
/** Whom residents let read their records: given, listed and withdrawn. */
@NullMarked
package io.github.medassist.functions.grant;

import org.jspecify.annotations.NullMarked;
