// SPDX-License-Identifier: Apache-2.0
/** Whom a resident lets read the own record: which part, and until when. */
@NullMarked
package io.github.medassist.core.grant;

import org.jspecify.annotations.NullMarked;
