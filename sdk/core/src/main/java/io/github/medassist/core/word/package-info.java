// SPDX-License-Identifier: Apache-2.0
/**
 * The field's words as enums: one English identifier per term, the same in packs, code, API and
 * documents.
 */
@NullMarked
package io.github.medassist.core.word;

import org.jspecify.annotations.NullMarked;
