/** The quota function in Spring Cloud Function. */
@NullMarked
package io.github.medassist.bench.spring;

import org.jspecify.annotations.NullMarked;
