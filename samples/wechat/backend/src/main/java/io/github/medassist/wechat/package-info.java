// SPDX-License-Identifier: Apache-2.0
/**
 * What stands between a WeChat mini-program and the Medassist service: it knows the WeChat user,
 * finds out which resident that is, and asks on the resident's behalf.
 */
@NullMarked
package io.github.medassist.wechat;

import org.jspecify.annotations.NullMarked;
