// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import io.github.medassist.core.policy.Policies;

/** The condition of every comparison: all peers answer every claim alike, to the fen. */
final class Agreement {
  /** The number of claims a policy. */
  static final int CLAIMS = 10_000;

  /** The seed of the claims on which peers are compared and timed. */
  static final long SEED = 20_230_101;

  private Agreement() {}

  /** The claims on which peers are compared and timed. */
  static Claim[] claims(Region region) {
    return new Claims(Policies.builtIn(), region).generate(SEED, CLAIMS);
  }

  /**
   * Asks every peer for every claim.
   *
   * @throws IllegalStateException if one differs, with the first claim on which it does
   */
  static void require(Region region) {
    Claim[] claims = claims(region);
    Payments[] expected = payments(Contender.MEDASSIST, region, claims);
    for (Contender contender : Contender.values()) {
      Payments[] actual = payments(contender, region, claims);
      for (int i = 0; i < claims.length; i++) {
        if (!actual[i].equals(expected[i])) {
          throw new IllegalStateException(
              contender.label()
                  + " differs on claim "
                  + i
                  + " of "
                  + region.code()
                  + ": "
                  + actual[i]
                  + ", not "
                  + expected[i]
                  + ", for "
                  + claims[i]);
        }
      }
    }
  }

  private static Payments[] payments(Contender contender, Region region, Claim[] claims) {
    return payments(contender.build(region), claims);
  }

  private static <I, A> Payments[] payments(Peer<I, A> peer, Claim[] claims) {
    Payments[] payments = new Payments[claims.length];
    for (int i = 0; i < claims.length; i++) {
      payments[i] = peer.payments(claims[i], peer.answer(peer.input(claims[i])));
    }
    return payments;
  }
}
