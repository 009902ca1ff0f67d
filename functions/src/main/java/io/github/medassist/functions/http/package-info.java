// SPDX-License-Identifier: Apache-2.0
/** An HTTP call as API Gateway hands it over (payload version 2), its answer and its problems. */
@NullMarked
package io.github.medassist.functions.http;

import org.jspecify.annotations.NullMarked;
