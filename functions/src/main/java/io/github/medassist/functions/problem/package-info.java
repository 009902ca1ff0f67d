/** What can go wrong with a call beside its input. */
@NullMarked
package io.github.medassist.functions.problem;

import org.jspecify.annotations.NullMarked;
