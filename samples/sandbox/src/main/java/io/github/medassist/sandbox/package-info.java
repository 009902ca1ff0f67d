// SPDX-License-Identifier: Apache-2.0
/** The service on one machine: the functions behind a small HTTP server, over DynamoDB Local. */
@NullMarked
package io.github.medassist.sandbox;

import org.jspecify.annotations.NullMarked;
