// SPDX-License-Identifier: Apache-2.0
/** A fake service and ready-made people, for the tests of apps that use the client. */
@NullMarked
package io.github.medassist.testing;

import org.jspecify.annotations.NullMarked;
