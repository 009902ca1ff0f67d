// SPDX-License-Identifier: Apache-2.0
/**
 * The deployment to AWS, in its own partition or China's: a CDK app that is made from the
 * functions' own tables.
 */
@NullMarked
package io.github.medassist.infra;

import org.jspecify.annotations.NullMarked;
