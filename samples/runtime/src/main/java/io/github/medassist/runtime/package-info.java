// SPDX-License-Identifier: Apache-2.0
/** Lambda's runtime on one's own machine, for packaged functions. */
@NullMarked
package io.github.medassist.runtime;

import org.jspecify.annotations.NullMarked;
