package io.github.medassist.core.estimate;

import io.github.medassist.core.policy.Condition;
import io.github.medassist.core.policy.Policy;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Referral;
import org.jspecify.annotations.Nullable;

/**
 * The answer had the patient been referred by rule (A14). It is made when somebody asks for it: of
 * many claims nobody does.
 */
final class Referred {
  private final @Nullable Policy policy;
  private final @Nullable EstimateRequest request;
  private final @Nullable Category category;
  private volatile @Nullable Estimate estimate;

  Referred(Policy policy, EstimateRequest request, Category category) {
    this.policy = policy;
    this.request = request;
    this.category = category;
  }

  /** Takes an answer that was read. */
  Referred(Estimate estimate) {
    this.policy = null;
    this.request = null;
    this.category = null;
    this.estimate = estimate;
  }

  Estimate estimate() {
    Estimate known = estimate;
    if (known == null) {
      if (policy == null || request == null || category == null) {
        throw new IllegalStateException("an answer that was read is there");
      }
      long facts = Condition.with(request.facts(), Referral.REFERRED);
      known = new EstimateEngine(policy, request, category, false, facts, null).estimate();
      estimate = known;
    }
    return known;
  }
}
