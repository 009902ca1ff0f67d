// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.settlement;

import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.Estimator;
import io.github.medassist.core.estimate.OwnPayment;
import io.github.medassist.core.estimate.Usage;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.resident.GrantOnApplication;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Range;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Layer;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Works out grants on application (依申请救助): what one would be, and what one that was made adds to
 * the person's accounts. No cost is granted twice (A16). Stateless and safe for several threads.
 */
public final class GrantsOnApplication {
  private final Policies policies;
  private final Estimator estimator;

  /** Makes it over {@code policies}. */
  public GrantsOnApplication(Policies policies) {
    this.policies = Objects.requireNonNull(policies, "policies");
    this.estimator = new Estimator(policies);
  }

  /**
   * Under which category {@code resident} may apply on a day, and which cost a grant is over. No
   * settlement is needed for it.
   *
   * @throws InvalidInputException if there is no policy on that day, the region provides for no
   *     grant, or the person's category is granted directly
   */
  public GrantWindow window(Resident resident, Day application) {
    return GrantWindow.of(resident, policies.on(resident.region(), application), application);
  }

  /**
   * What a grant brings: on what the person has borne, in scope, for the care that it covers, after
   * assistance as well (A16).
   *
   * @param postings the person's settlements that stand; those outside the window do not count
   */
  public Estimate estimate(GrantWindow window, Iterable<Posting> postings) {
    List<OwnPayment> payments = new ArrayList<>();
    for (Posting posting : postings) {
      if (window.counts(posting)) {
        payments.add(posting.ownPayment());
      }
    }
    Map<String, Long> paid = new LinkedHashMap<>();
    for (Map.Entry<String, Usage> used :
        window.resident.account(window.application.year()).benefits().entrySet()) {
      paid.put(used.getKey(), used.getValue().paid());
    }
    return estimator.grant(
        window.resident.region(),
        window.application,
        window.resident.scheme(),
        window.category,
        payments,
        paid,
        window.standing);
  }

  /**
   * What {@code payment} adds to the person's accounts.
   *
   * @param postings the person's settlements that stand, by id; those outside the window do not
   *     count
   * @throws InvalidInputException if a key of {@code paid} is unknown, nothing was paid, more was
   *     paid than the person has borne in the window, or nothing is recorded and the policy gives
   *     no exact amount
   */
  public GrantPosting posting(
      GrantWindow window, GrantPayment payment, Map<String, Posting> postings) {
    Estimate estimate = estimate(window, postings.values());
    Map<String, Long> given = payment.paid();
    Map<String, Long> paid = given == null ? Postings.computed(estimate) : given;
    Postings.requireKeys(window.policy, paid, true);
    long borne = 0;
    for (Posting each : postings.values()) {
      borne += window.counts(each) ? each.ownPayment().inScope() : 0;
    }
    long total = Postings.recorded(window.policy, paid, Layer.ASSISTANCE);
    if (total == 0) {
      throw new InvalidInputException(
          ProblemCode.OUT_OF_BOUNDS,
          "/paid",
          Text.of("请填写实际支付的金额，没有支付的不算救助", "record what was paid: of nothing there is no grant"));
    }
    if (total > borne) {
      throw new InvalidInputException(
          ProblemCode.GRANT_ABOVE_BORNE,
          "/paid",
          Text.of(
              "自 " + window.from() + " 至申请前一天，尚未救助过的个人负担共 " + borne + " 分；请按申请的先后顺序登记",
              "from "
                  + window.from()
                  + " to the day before the application "
                  + borne
                  + " fen were borne that no grant was made for: record grants in the order of"
                  + " their applications"));
    }
    Map<String, Usage> used = new LinkedHashMap<>();
    Postings.use(used, window.policy, estimate, Layer.ASSISTANCE, paid, borne);
    Map<String, Long> ofBenefits = new LinkedHashMap<>();
    for (Map.Entry<String, Usage> each : used.entrySet()) {
      if (each.getValue().paid() > 0) {
        ofBenefits.put(each.getKey(), each.getValue().paid());
      }
    }
    List<Difference> differences = new ArrayList<>();
    Range computed = estimate.layer(Layer.ASSISTANCE);
    if (computed != null && Difference.is(total, computed)) {
      differences.add(new Difference(Layer.ASSISTANCE, total, computed));
    }
    return new GrantPosting(
        new GrantOnApplication(payment.id(), window.application, window.from(), ofBenefits),
        shares(window, postings, total, borne),
        differences);
  }

  /** Spreads {@code total} over what was borne of each settlement, every fen of it alike. */
  private static List<GrantPosting.Share> shares(
      GrantWindow window, Map<String, Posting> postings, long total, long borne) {
    List<GrantPosting.Share> shares = new ArrayList<>();
    long passed = 0;
    long spread = 0;
    for (Map.Entry<String, Posting> each : postings.entrySet()) {
      Posting posting = each.getValue();
      if (window.counts(posting)) {
        passed += posting.ownPayment().inScope();
        // Rounded down from the first on, so that no settlement has more than was borne of it. The
        // product may exceed a long.
        long upTo =
            BigInteger.valueOf(total)
                .multiply(BigInteger.valueOf(passed))
                .divide(BigInteger.valueOf(borne))
                .longValue();
        shares.add(
            new GrantPosting.Share(each.getKey(), posting.date(), posting.care(), upTo - spread));
        spread = upTo;
      }
    }
    return shares;
  }
}
