/** The command line of agencies and doctors. */
@NullMarked
package io.github.medassist.cli;

import org.jspecify.annotations.NullMarked;
