// SPDX-License-Identifier: Apache-2.0
/**
 * What is kept: the items, the interfaces through which features read and write them, and who a
 * person is. {@code store.dynamo} keeps them in DynamoDB.
 */
@NullMarked
package io.github.medassist.functions.store;

import org.jspecify.annotations.NullMarked;
