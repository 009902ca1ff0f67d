// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import io.github.medassist.core.word.Referral;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A claim as named values and an answer as a list, as expression languages take and give them. */
final class Inputs {
  private Inputs() {}

  static Map<String, Object> of(Claim claim) {
    Map<String, Object> values = new HashMap<>();
    values.put("category", claim.category().name());
    values.put("place", claim.visit().place().name());
    values.put("level", (long) claim.visit().level());
    values.put("referred", claim.visit().referral() != Referral.NOT_REFERRED);
    values.put("bedDays", (long) claim.visit().bedDays());
    values.put("year", (long) claim.date().year());
    values.put("total", claim.costs().total());
    values.put("inScope", claim.costs().inScope());
    values.put("settledBasic", claim.costs().settledBasic());
    values.put("settledCriticalIllness", claim.costs().settledCriticalIllness());
    values.put("basicPaid", claim.yearToDate().basic().paid());
    values.put("criticalIllnessBase", claim.yearToDate().criticalIllness().base());
    values.put("criticalIllnessPaid", claim.yearToDate().criticalIllness().paid());
    values.put("assistanceBase", claim.yearToDate().assistance().base());
    values.put("assistancePaid", claim.yearToDate().assistance().paid());
    values.put("monitoredBase", claim.yearToDate().monitored().base());
    values.put("monitoredPaid", claim.yearToDate().monitored().paid());
    values.put("topupBase", claim.yearToDate().topup().base());
    values.put("topupPaid", claim.yearToDate().topup().paid());
    return values;
  }

  static Payments payments(List<?> fen) {
    return new Payments(
        fen(fen, 0), fen(fen, 1), fen(fen, 2), fen(fen, 3), fen(fen, 4), fen(fen, 5), fen(fen, 6));
  }

  private static long fen(List<?> fen, int index) {
    return ((Number) fen.get(index)).longValue();
  }
}
