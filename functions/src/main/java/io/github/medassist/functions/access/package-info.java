/** Who may read which record. */
@NullMarked
package io.github.medassist.functions.access;

import org.jspecify.annotations.NullMarked;
