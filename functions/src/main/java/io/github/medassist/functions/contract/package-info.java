// SPDX-License-Identifier: Apache-2.0
/** The contract of all calls, as an OpenAPI 3.1 document. */
@NullMarked
package io.github.medassist.functions.contract;

import org.jspecify.annotations.NullMarked;
