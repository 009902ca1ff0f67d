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
    values.put("place", claim.place().name());
    values.put("level", (long) claim.level());
    values.put("referred", claim.referral() != Referral.NOT_REFERRED);
    values.put("bedDays", (long) claim.bedDays());
    values.put("year", (long) claim.date().year());
    values.put("total", claim.total());
    values.put("inScope", claim.inScope());
    values.put("settledBasic", claim.settledBasic());
    values.put("settledCriticalIllness", claim.settledCriticalIllness());
    values.put("basicPaid", claim.basic().paid());
    values.put("criticalIllnessBase", claim.criticalIllness().base());
    values.put("criticalIllnessPaid", claim.criticalIllness().paid());
    values.put("assistanceBase", claim.assistance().base());
    values.put("assistancePaid", claim.assistance().paid());
    values.put("monitoredBase", claim.monitored().base());
    values.put("monitoredPaid", claim.monitored().paid());
    values.put("topupBase", claim.topup().base());
    values.put("topupPaid", claim.topup().paid());
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
