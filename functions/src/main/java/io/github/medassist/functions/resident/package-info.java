/** The residents' snapshots in the table. */
@NullMarked
package io.github.medassist.functions.resident;

import org.jspecify.annotations.NullMarked;
