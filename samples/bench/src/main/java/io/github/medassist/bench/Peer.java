// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

/**
 * One way to work out a policy. Built once per policy; {@link #answer} is what is timed. Need not
 * be safe for use by several threads.
 *
 * @param <I> the form in which it takes a claim
 * @param <A> the form in which it answers
 */
interface Peer<I, A> {
  /** The claim in this peer's own form, made before timing starts and asked more than once. */
  I input(Claim claim);

  /** Answers. */
  A answer(I input);

  /** What {@code answer} to {@code claim} says. */
  Payments payments(Claim claim, A answer);
}
