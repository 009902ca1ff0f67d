/** The service's settings and its route table. */
@NullMarked
package io.github.medassist.functions;

import org.jspecify.annotations.NullMarked;
