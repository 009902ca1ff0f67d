/** The quota function in Quarkus. */
@NullMarked
package io.github.medassist.bench.quarkus;

import org.jspecify.annotations.NullMarked;
