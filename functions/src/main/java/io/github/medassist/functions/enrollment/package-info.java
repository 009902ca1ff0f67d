/** Whether a resident is enrolled. */
@NullMarked
package io.github.medassist.functions.enrollment;

import org.jspecify.annotations.NullMarked;
