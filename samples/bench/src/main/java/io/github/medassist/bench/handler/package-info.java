/** Functions to compare with, packaged by themselves. */
@NullMarked
package io.github.medassist.bench.handler;

import org.jspecify.annotations.NullMarked;
