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
  private Asking<Quota> asking;

  @Override
  protected void onCreate(@Nullable Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.answer);
    getActionBar().setDisplayHomeAsUpEnabled(true);
    asking = new Asking<>(this, this::ask, this::show);
    ask();
  }

  private void ask() {
    App app = (App) getApplication();
    asking.ask(app.client().quotas().get(app.year()));
  }

  @Override
  protected void onDestroy() {
    asking.cancel();
    super.onDestroy();
  }

  private void show(Quota quota) {
    Show show = new Show(this, findViewById(R.id.content));
    show.body(quota.year() + "  " + show.say(quota.category().name()));
    if (quota.quotas().isEmpty()) {
      show.body(show.say(R.string.no_quota));
    }
    for (Quota.Entry entry : quota.quotas()) {
      entry(show, entry);
    }
    show.heading(show.say(R.string.own_payment));
    for (Map.Entry<Care, Long> own : quota.ownPayment().entrySet()) {
      show.fact(show.say(own.getKey().text()), show.yuan(own.getValue()));
    }
    alert(show, quota.alert());
    show.small(show.say(R.string.as_of, minute(quota.asOf())));
    show.disclaimer();
  }

  /** Leaves seconds and offset out of an ISO time; the service gives those of China. */
  private static String minute(String time) {
    return time.length() < 16 ? time : time.substring(0, 16).replace('T', ' ');
  }

  private static void entry(Show show, Quota.Entry entry) {
    String name = show.say(entry.name());
    String used = show.yuan(entry.used());
    show.heading(name);
    Long limit = entry.limit();
    Long remaining = entry.remaining();
    if (limit != null && remaining != null) {
      // Where benefits share a limit, what is gone is more than what this one used.
      show.bar(name, limit - remaining, limit);
      show.figure(show.say(R.string.left, show.yuan(remaining)));
      show.body(show.say(R.string.used_of, show.yuan(limit), used));
    } else {
      show.body(show.say(entry.unlimited() ? R.string.used_unlimited : R.string.used, used));
    }
    Long deductible = entry.deductible();
    if (deductible != null) {
      show.body(
          show.say(
              R.string.deductible,
              show.yuan(deductible),
              show.yuanOrUnknown(entry.deductibleMet()),
              show.yuanOrUnknown(entry.deductibleRemaining())));
    }
    if (entry.rate() != null) {
      show.body(show.say(R.string.rate, entry.rate().percent()));
    }
    Text reason = entry.reason();
    if (reason != null) {
      show.body(show.say(reason));
    }
    show.clause(entry.cite());
    if (entry.status() == Status.UNCHECKED) {
      show.small(show.say(R.string.unchecked));
    }
  }

  private static void alert(Show show, Quota.@Nullable Alert alert) {
    if (alert == null) {
      return;
    }
    show.heading(show.say(R.string.alert));
    Long threshold = alert.threshold();
    Long distance = alert.distance();
    String own = show.yuan(alert.ownPayment());
    if (threshold != null && distance != null) {
      show.body(
          distance == 0
              ? show.say(R.string.alert_reached, show.yuan(threshold), own)
              : show.say(R.string.alert_distance, show.yuan(threshold), own, show.yuan(distance)));
    }
    if (alert.reason() != null) {
      show.body(show.say(alert.reason()));
    }
    show.clause(alert.cite());
  }
}
