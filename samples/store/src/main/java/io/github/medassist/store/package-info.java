// SPDX-License-Identifier: Apache-2.0
/** DynamoDB Local as a process of its own, for the sandbox and for tests. */
@NullMarked
package io.github.medassist.store;

import org.jspecify.annotations.NullMarked;
