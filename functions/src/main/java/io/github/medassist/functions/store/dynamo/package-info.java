// SPDX-License-Identifier: Apache-2.0
/** The store in one DynamoDB table: key layouts, attributes and transactions. */
@NullMarked
package io.github.medassist.functions.store.dynamo;

import org.jspecify.annotations.NullMarked;
