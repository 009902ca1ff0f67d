package io.github.medassist.sample;

import android.app.Activity;
import android.os.Bundle;
import io.github.medassist.core.enrollment.Enrollment;
import io.github.medassist.core.resident.AppliedCategory;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Word;
import org.jspecify.annotations.Nullable;

/** Am I enrolled: the card of the person whose token it is. */
public final class EnrollmentActivity extends Activity {
  private Asking<Enrollment> asking;

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
    asking.ask(app.client().enrollments().get(app.year()));
  }

  @Override
  protected void onDestroy() {
    asking.cancel();
    super.onDestroy();
  }

  private void show(Enrollment enrollment) {
    Show show = new Show(this, findViewById(R.id.content));
    show.heading(String.valueOf(enrollment.year()));
    show.figure(show.say(Word.textOf(enrollment.status())));
    show.fact(R.string.scheme_name, show.say(Word.textOf(enrollment.scheme())));
    show.fact(R.string.region_name, show.say(enrollment.regionName()));
    AppliedCategory held = enrollment.category();
    String category = show.say(held.name());
    show.fact(
        R.string.category_name,
        held.since() == null ? category : show.say(R.string.since, category, held.since()));
    Day from = enrollment.coverageFrom();
    Day to = enrollment.coverageTo();
    show.fact(
        R.string.coverage,
        from == null || to == null
            ? show.say(R.string.no_coverage)
            : show.say(R.string.from_to, from, to));
    Enrollment.Waiting waiting = enrollment.waiting();
    if (waiting != null) {
      show.fact(
          R.string.waiting, show.say(R.string.waiting_value, waiting.months(), waiting.until()));
      show.clause(waiting.cite());
      unchecked(show, waiting.unchecked());
    }
    premium(show, enrollment.premium());
    collection(show, enrollment.collection());
    show.disclaimer();
  }

  private static void premium(Show show, Enrollment.@Nullable Premium premium) {
    if (premium == null) {
      return;
    }
    show.heading(show.say(R.string.premium));
    show.fact(R.string.paid_state, show.say(premium.paid() ? R.string.paid : R.string.not_paid));
    show.fact(R.string.due, show.yuanOrUnknown(premium.due()));
    show.fact(R.string.standard, show.yuanOrUnknown(premium.standard()));
    show.clause(premium.cite());
    show.fact(R.string.subsidy, show.yuanOrUnknown(premium.subsidy()));
    show.clause(premium.subsidyCite());
    if (premium.supplement() != null) {
      show.fact(R.string.supplement, show.yuan(premium.supplement()));
    }
    unchecked(show, premium.unchecked());
    Text note = premium.note();
    if (note != null) {
      show.small(show.say(note));
    }
  }

  private static void collection(Show show, Enrollment.@Nullable Collection collection) {
    if (collection == null) {
      return;
    }
    show.heading(show.say(R.string.collection));
    if (collection.from() != null && collection.to() != null) {
      show.fact(R.string.period, show.say(R.string.from_to, collection.from(), collection.to()));
      show.clause(collection.cite());
    }
    if (!collection.channels().isEmpty()) {
      StringBuilder channels = new StringBuilder();
      for (Text channel : collection.channels()) {
        channels.append(channels.length() == 0 ? "" : "\n").append(show.say(channel));
      }
      show.fact(R.string.channels, channels.toString());
    }
  }

  private static void unchecked(Show show, boolean unchecked) {
    if (unchecked) {
      show.small(show.say(R.string.unchecked));
    }
  }
}
