/** The one table: its keys and index, its client, and what keeps a person's identity out of it. */
@NullMarked
package io.github.medassist.functions.store;

import org.jspecify.annotations.NullMarked;
