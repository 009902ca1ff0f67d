// SPDX-License-Identifier: Apache-2.0
/** What is deployed: the route table, and what each function may do. */
@NullMarked
package io.github.medassist.functions.deploy;

import org.jspecify.annotations.NullMarked;
