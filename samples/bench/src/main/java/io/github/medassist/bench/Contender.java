// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import io.github.medassist.core.policy.Policies;

/** Who takes part. */
public enum Contender {
  /** This project's engine. */
  MEDASSIST("medassist, cited steps"),
  /** Straight-line Java. */
  BY_HAND("hand-written Java"),
  /** easy-rules. */
  EASY_RULES("easy-rules"),
  /** QLExpress4 without its trace. */
  QLEXPRESS("QLExpress4"),
  /** QLExpress4 with its trace. */
  QLEXPRESS_TRACED("QLExpress4, traced"),
  /** Drools. */
  DROOLS("Drools, executable model"),
  /** CEL. */
  CEL("CEL-java");

  private final String label;

  Contender(String label) {
    this.label = label;
  }

  /** The name to print. */
  String label() {
    return label;
  }

  /** It, built for {@code region}. */
  Peer<?, ?> build(Region region) {
    return switch (this) {
      case MEDASSIST -> new Medassist(Policies.builtIn());
      case BY_HAND -> new ByHand(region);
      case EASY_RULES -> new EasyRules(region);
      case QLEXPRESS -> new QlExpress(region, false);
      case QLEXPRESS_TRACED -> new QlExpress(region, true);
      case DROOLS -> new Drools(region);
      case CEL -> new Cel(region);
    };
  }
}
