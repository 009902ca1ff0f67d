// SPDX-License-Identifier: Apache-2.0
/** A small app, to be dexed and shrunk together with the SDK. */
@NullMarked
package io.github.medassist.android;

import org.jspecify.annotations.NullMarked;
