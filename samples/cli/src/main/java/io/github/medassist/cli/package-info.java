// SPDX-License-Identifier: Apache-2.0
/** The command line of agencies and doctors. */
@NullMarked
package io.github.medassist.cli;

import org.jspecify.annotations.NullMarked;
