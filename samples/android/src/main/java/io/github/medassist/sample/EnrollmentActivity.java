// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sample;

import android.app.Activity;
import android.os.Bundle;
import io.github.medassist.core.enrollment.Enrollment;
import io.github.medassist.core.resident.AppliedCategory;
import io.github.medassist.core.standing.Waiting;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Text;
import io.github.medassist.core.word.Effect;
import io.github.medassist.core.word.Word;
import org.jspecify.annotations.Nullable;

/** Am I enrolled: the card of the person whose token it is. */
public final class EnrollmentActivity extends Activity {
  private CallPresenter<Enrollment> presenter;

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
    presenter.ask(app.client().enrollments().get(app.year()));
  }

  @Override
  protected void onDestroy() {
    presenter.cancel();
    super.onDestroy();
  }

  private void show(Enrollment enrollment) {
    ContentBuilder content = new ContentBuilder(this, findViewById(R.id.content));
    content.heading(String.valueOf(enrollment.year()));
    content.figure(
        sign(enrollment.standing().effect())
            + " "
            + content.text(Word.textOf(enrollment.status())));
    content.caveats(enrollment.caveats());
    content.fact(R.string.scheme_name, content.text(Word.textOf(enrollment.scheme())));
    content.fact(R.string.region_name, content.text(enrollment.regionName()));
    AppliedCategory held = enrollment.category();
    String category = content.text(held.name());
    content.fact(
        R.string.category_name,
        held.since() == null ? category : content.text(R.string.since, category, held.since()));
    Day from = enrollment.coverageFrom();
    Day to = enrollment.coverageTo();
    content.fact(
        R.string.coverage,
        from == null || to == null
            ? content.text(R.string.no_coverage)
            : content.text(R.string.from_to, from, to));
    Waiting waiting = enrollment.waiting();
    if (waiting != null) {
      content.fact(
          R.string.waiting,
          content.text(R.string.waiting_value, waiting.months(), waiting.until()));
      content.clause(waiting.cite());
      unchecked(content, waiting.unchecked());
    }
    premium(content, enrollment.premium());
    collection(content, enrollment.collection());
    content.disclaimer();
  }

  /** A sign of what follows for the day, beside the words, so that nothing hangs on a colour. */
  private static String sign(Effect effect) {
    return effect == Effect.COVERED ? "✓" : effect == Effect.WAITING ? "!" : "✕";
  }

  private static void premium(ContentBuilder content, Enrollment.@Nullable Premium premium) {
    if (premium == null) {
      return;
    }
    content.heading(content.text(R.string.premium));
    content.fact(
        R.string.paid_state, content.text(premium.paid() ? R.string.paid : R.string.not_paid));
    content.fact(R.string.due, content.yuanOrUnknown(premium.due()));
    content.fact(R.string.standard, content.yuanOrUnknown(premium.standard()));
    content.clause(premium.cite());
    content.fact(R.string.subsidy, content.yuanOrUnknown(premium.subsidy()));
    content.clause(premium.subsidyCite());
    if (premium.supplement() != null) {
      content.fact(R.string.supplement, content.yuan(premium.supplement()));
    }
    unchecked(content, premium.unchecked());
    Text note = premium.note();
    if (note != null) {
      content.small(content.text(note));
    }
  }

  private static void collection(
      ContentBuilder content, Enrollment.@Nullable Collection collection) {
    if (collection == null) {
      return;
    }
    content.heading(content.text(R.string.collection));
    if (collection.from() != null && collection.to() != null) {
      content.fact(
          R.string.period, content.text(R.string.from_to, collection.from(), collection.to()));
      content.clause(collection.cite());
    }
    if (!collection.channels().isEmpty()) {
      StringBuilder channels = new StringBuilder();
      for (Text channel : collection.channels()) {
        channels.append(channels.length() == 0 ? "" : "\n").append(content.text(channel));
      }
      content.fact(R.string.channels, channels.toString());
    }
  }

  private static void unchecked(ContentBuilder content, boolean unchecked) {
    if (unchecked) {
      content.small(content.text(R.string.unchecked));
    }
  }
}
