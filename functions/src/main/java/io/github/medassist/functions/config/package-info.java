// SPDX-License-Identifier: Apache-2.0
/** What differs between deployments: settings and keys. */
@NullMarked
package io.github.medassist.functions.config;

import org.jspecify.annotations.NullMarked;
