// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sample;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import android.view.ViewGroup;
import android.widget.AdapterView;
import android.widget.ArrayAdapter;
import android.widget.EditText;
import android.widget.ScrollView;
import android.widget.Spinner;
import android.widget.Switch;
import io.github.medassist.client.Mode;
import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.estimate.Step;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.policy.Note;
import io.github.medassist.core.policy.PackRef;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.core.word.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What will be paid for a visit, asked of the service or worked out on the phone. */
public final class EstimateActivity extends Activity {
  private static final String ASKED = "asked";
  private static final String REGION = "region";
  private static final Policies POLICIES = Policies.builtIn();

  private Switch offline;
  private PlaceField region;
  private EditText date;
  private EditText total;
  private EditText inScope;
  private EditText basic;
  private EditText critical;
  private CallPresenter<Estimate> presenter;
  private boolean asked;
  private boolean askedOffline;

  @Override
  protected void onCreate(@Nullable Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.estimate);
    getActionBar().setDisplayHomeAsUpEnabled(true);
    offline = findViewById(R.id.offline);
    region = new PlaceField(this, POLICIES);
    date = findViewById(R.id.date);
    total = findViewById(R.id.total);
    inScope = findViewById(R.id.in_scope);
    basic = findViewById(R.id.settled_basic);
    critical = findViewById(R.id.settled_critical);
    date.setText(Day.inChina(System.currentTimeMillis()).toString());
    List<String> levels = new ArrayList<>();
    Collections.addAll(
        levels,
        getString(R.string.not_known),
        getString(R.string.level_1),
        getString(R.string.level_2),
        getString(R.string.level_3));
    choices(R.id.level, levels);
    choices(R.id.category, Category.values());
    choices(R.id.scheme, Scheme.values());
    choices(R.id.care, Care.values());
    choices(R.id.referral, Referral.values());
    choices(R.id.place, Place.values());
    spinner(R.id.category).setSelection(Category.NONE.ordinal());
    spinner(R.id.care).setSelection(Care.INPATIENT.ordinal());
    // The SDK takes a place only of a hospital whose level is known.
    spinner(R.id.level)
        .setOnItemSelectedListener(
            new AdapterView.OnItemSelectedListener() {
              @Override
              public void onItemSelected(AdapterView<?> levels, View view, int level, long id) {
                spinner(R.id.place).setEnabled(level > 0);
              }

              @Override
              public void onNothingSelected(AdapterView<?> levels) {
                spinner(R.id.place).setEnabled(false);
              }
            });
    presenter = new CallPresenter<>(this, this::ask, this::show);
    findViewById(R.id.ask).setOnClickListener(view -> ask());
  }

  private void choices(int id, Word[] words) {
    List<String> names = new ArrayList<>();
    for (Word word : words) {
      names.add(ContentBuilder.text(getResources(), word.text()));
    }
    choices(id, names);
  }

  private void choices(int id, List<String> names) {
    spinner(id).setAdapter(new ArrayAdapter<>(this, R.layout.choice, names));
  }

  private Spinner spinner(int id) {
    return findViewById(id);
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    state.putBoolean(ASKED, asked);
    state.putString(REGION, region.chosen());
  }

  /**
   * The form comes back by itself; the answer is asked for again, which is as quick as keeping it.
   */
  @Override
  protected void onRestoreInstanceState(Bundle state) {
    super.onRestoreInstanceState(state);
    region.show(state.getString(REGION));
    if (state.getBoolean(ASKED)) {
      ask();
    }
  }

  @Override
  protected void onDestroy() {
    presenter.cancel();
    super.onDestroy();
  }

  private void ask() {
    EstimateRequest request = request();
    if (request == null) {
      return;
    }
    asked = true;
    askedOffline = offline.isChecked();
    App app = (App) getApplication();
    Mode mode = askedOffline ? Mode.OFFLINE : Mode.NETWORK;
    presenter.ask(app.client().estimates().estimate(request, mode));
  }

  /** What the form asks, or null once it has marked what is wrong. */
  private @Nullable EstimateRequest request() {
    String code = region.code();
    if (code == null) {
      region.markInvalid();
      return null;
    }
    Long bill = amount(total);
    Long scope = bill == null ? null : amount(inScope);
    Day day = scope == null ? null : day();
    if (bill == null || scope == null || day == null) {
      return null;
    }
    if (scope > bill) {
      ContentBuilder.markInvalid(inScope, R.string.in_scope_wrong);
      return null;
    }
    Settled settled = Settled.NOTHING;
    long sum = 0;
    if (basic.length() > 0) {
      Long paid = amount(basic);
      if (paid == null) {
        return null;
      }
      settled = settled.with(Layer.BASIC, paid);
      sum += paid;
    }
    if (critical.length() > 0) {
      Long paid = amount(critical);
      if (paid == null) {
        return null;
      }
      settled = settled.with(Layer.CRITICAL_ILLNESS, paid);
      sum += paid;
    }
    if (sum > scope) {
      ContentBuilder.markInvalid(basic, R.string.settled_wrong);
      return null;
    }
    Visit.Builder visit =
        Visit.builder(Care.values()[chosen(R.id.care)], Costs.of(bill, scope))
            .referral(Referral.values()[chosen(R.id.referral)]);
    int level = chosen(R.id.level);
    if (level > 0) {
      visit.facility(level, Place.values()[chosen(R.id.place)]);
    }
    return EstimateRequest.builder(
            code,
            day,
            Scheme.values()[chosen(R.id.scheme)],
            Category.values()[chosen(R.id.category)],
            visit.build())
        .settled(settled)
        .build();
  }

  private int chosen(int id) {
    return spinner(id).getSelectedItemPosition();
  }

  private @Nullable Day day() {
    try {
      return Day.parse(date.getText().toString().trim());
    } catch (IllegalArgumentException e) {
      ContentBuilder.markInvalid(date, R.string.date_wrong);
      return null;
    }
  }

  /** Reads yuan as fen, exactly. */
  private static @Nullable Long amount(EditText field) {
    try {
      long fen = Fen.parse(field.getText().toString().trim());
      if (fen >= 0 && fen <= Fen.MAX) {
        return fen;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    ContentBuilder.markInvalid(field, R.string.amount_wrong);
    return null;
  }

  private void show(Estimate estimate) {
    ViewGroup container = findViewById(R.id.content);
    ContentBuilder content = new ContentBuilder(this, container);
    String patientPays = content.yuan(estimate.patientPays());
    content.caveats(estimate.caveats());
    content.heading(content.text(R.string.patient_pays));
    content.figure(patientPays);
    Estimate referred = estimate.ifReferred();
    if (referred != null) {
      content.body(content.text(R.string.if_referred, content.yuan(referred.patientPays())));
    }
    content.heading(content.text(R.string.layers));
    for (Layer layer : Layer.values()) {
      content.fact(content.text(layer.text()), content.yuan(estimate.layer(layer)));
    }
    content.heading(content.text(R.string.steps));
    for (Step step : estimate.steps()) {
      content.body(content.text(step.text()));
      content.clause(step.cite());
    }
    if (!estimate.notes().isEmpty()) {
      content.heading(content.text(R.string.notes));
      for (Note note : estimate.notes()) {
        content.fact(content.text(note.name()), content.text(note.text()));
        content.clause(note.cite());
      }
    }
    content.disclaimer();
    content.small(content.text(askedOffline ? R.string.made_offline : R.string.made_online));
    StringBuilder packs = new StringBuilder();
    for (PackRef pack : estimate.receipt().packs()) {
      packs.append(packs.length() == 0 ? "" : content.text(R.string.pack_separator));
      packs.append(content.text(R.string.pack, pack.region(), pack.validFrom()));
    }
    content.small(content.text(R.string.packs, packs));
    // The answer stands below the form, out of sight.
    container.announceForAccessibility(content.text(R.string.patient_pays) + " " + patientPays);
    ScrollView page = findViewById(R.id.page);
    page.post(() -> page.smoothScrollTo(0, container.getTop()));
  }
}
