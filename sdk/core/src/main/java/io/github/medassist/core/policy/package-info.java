// SPDX-License-Identifier: Apache-2.0
/** Policy packs: what the documents set, read, checked, inherited and resolved into flat rules. */
@NullMarked
package io.github.medassist.core.policy;

import org.jspecify.annotations.NullMarked;
