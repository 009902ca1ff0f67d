// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what names types that Android has only from API 24; the check against API 21 passes it. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@interface RequiresApi24 {}
