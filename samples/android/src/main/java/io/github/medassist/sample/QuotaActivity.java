// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sample;

import android.app.Activity;
import android.os.Bundle;
import io.github.medassist.core.policy.Status;
import io.github.medassist.core.quota.Quota;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Care;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is left of the year: a bar for each limit, and the amounts beneath it in words. */
public final class QuotaActivity extends Activity {
  private CallPresenter<Quota> presenter;

  @Override
  protected void onCreate(@Nullable Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.answer);
    getActionBar().setDisplayHomeAsUpEnabled(true);
    presenter = new CallPresenter<>(this, this::ask, this::show);
    ask();
  }

  private void ask() {
    App app = (App) getApplication();
    presenter.ask(app.client().quotas().get(app.year()));
  }

  @Override
  protected void onDestroy() {
    presenter.cancel();
    super.onDestroy();
  }

  private void show(Quota quota) {
    ContentBuilder content = new ContentBuilder(this, findViewById(R.id.content));
    content.body(quota.year() + "  " + content.text(quota.category().name()));
    content.caveats(quota.caveats());
    if (quota.quotas().isEmpty()) {
      content.body(content.text(R.string.no_quota));
    }
    for (Quota.BenefitQuota entry : quota.quotas()) {
      entry(content, entry);
    }
    content.heading(content.text(R.string.own_payment));
    for (Map.Entry<Care, Long> own : quota.ownPayment().entrySet()) {
      content.fact(content.text(own.getKey().text()), content.yuan(own.getValue()));
    }
    alert(content, quota.alert());
    content.small(content.text(R.string.as_of, minute(quota.asOf())));
    content.disclaimer();
  }

  /** Leaves seconds and offset out of an ISO time; the service gives those of China. */
  private static String minute(String time) {
    return time.length() < 16 ? time : time.substring(0, 16).replace('T', ' ');
  }

  private static void entry(ContentBuilder content, Quota.BenefitQuota entry) {
    String name = content.text(entry.name());
    String used = content.yuan(entry.used());
    content.heading(name);
    Long limit = entry.limit();
    Long remaining = entry.remaining();
    if (limit != null && remaining != null) {
      // Where benefits share a limit, what is gone is more than what this one used.
      content.bar(name, limit - remaining, limit);
      content.figure(content.text(R.string.left, content.yuan(remaining)));
      content.body(content.text(R.string.used_of, content.yuan(limit), used));
    } else {
      content.body(content.text(entry.unlimited() ? R.string.used_unlimited : R.string.used, used));
    }
    Long deductible = entry.deductible();
    if (deductible != null) {
      content.body(
          content.text(
              R.string.deductible,
              content.yuan(deductible),
              content.yuanOrUnknown(entry.deductibleMet()),
              content.yuanOrUnknown(entry.deductibleRemaining())));
    }
    Text rate = entry.rateText();
    if (rate != null) {
      content.body(content.text(R.string.rate, content.text(rate)));
    }
    Text reason = entry.reason();
    if (reason != null) {
      content.body(content.text(reason));
    }
    content.clause(entry.cite());
    if (entry.status() == Status.UNCHECKED) {
      content.small(content.text(R.string.unchecked));
    }
  }

  private static void alert(ContentBuilder content, Quota.@Nullable Alert alert) {
    if (alert == null) {
      return;
    }
    content.heading(content.text(R.string.alert));
    Long threshold = alert.threshold();
    Long distance = alert.distance();
    String own = content.yuan(alert.ownPayment());
    if (threshold != null && distance != null) {
      content.body(
          distance == 0
              ? content.text(R.string.alert_reached, content.yuan(threshold), own)
              : content.text(
                  R.string.alert_distance, content.yuan(threshold), own, content.yuan(distance)));
    }
    if (alert.reason() != null) {
      content.body(content.text(alert.reason()));
    }
    content.clause(alert.cite());
  }
}
