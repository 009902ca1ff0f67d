// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sample;

import android.app.Activity;
import android.text.Editable;
import android.text.TextWatcher;
import android.view.View;
import android.view.ViewGroup;
import android.widget.ArrayAdapter;
import android.widget.AutoCompleteTextView;
import android.widget.Filter;
import android.widget.TextView;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.region.Region;
import io.github.medassist.core.region.RegionPage;
import io.github.medassist.core.region.Regions;
import io.github.medassist.core.value.Text;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The field in which a place is chosen by typing its name or code, from the SDK's own list. A
 * region that is made up is not in it, and taken only of one who types its whole code.
 */
final class PlaceField {
  private final Activity activity;
  private final Policies policies;
  private final AutoCompleteTextView field;
  private final TextView from;
  private @Nullable String chosen;

  PlaceField(Activity activity, Policies policies) {
    this.activity = activity;
    this.policies = policies;
    this.field = activity.findViewById(R.id.region);
    this.from = activity.findViewById(R.id.region_from);
    Places places = new Places();
    field.setAdapter(places);
    field.addTextChangedListener(
        new TextWatcher() {
          @Override
          public void beforeTextChanged(CharSequence text, int start, int count, int after) {}

          @Override
          public void onTextChanged(CharSequence text, int start, int before, int count) {}

          @Override
          public void afterTextChanged(Editable text) {
            chosen = null;
            from.setVisibility(View.GONE);
          }
        });
    field.setOnItemClickListener((list, view, at, id) -> show(places.getItem(at)));
  }

  /** The code of the place that is chosen, or of the only one that the words mean, or null. */
  @Nullable String code() {
    String typed = field.getText().toString().trim();
    if (chosen == null && policies.answering(typed) != null) {
      return typed;
    }
    if (chosen == null) {
      List<Region> named = Regions.national().named(typed);
      return named.size() == 1 ? named.get(0).code() : null;
    }
    return chosen;
  }

  /** Marks that no place is chosen. */
  void markInvalid() {
    ContentBuilder.markInvalid(field, R.string.region_wrong);
  }

  /** The code of the place that was taken from the list, or null. */
  @Nullable String chosen() {
    return chosen;
  }

  /** Shows the place with {@code code} as the one that is chosen; nothing changes without one. */
  void show(@Nullable String code) {
    for (RegionPage.Entry each : find(code)) {
      show(each);
    }
  }

  private void show(RegionPage.Entry place) {
    field.setText(name(place), false);
    chosen = place.code();
    String answeredFrom = answeredFrom(place);
    from.setText(answeredFrom);
    from.setVisibility(answeredFrom == null ? View.GONE : View.VISIBLE);
  }

  private List<RegionPage.Entry> find(@Nullable CharSequence text) {
    return text == null || text.toString().trim().isEmpty()
        ? Collections.<RegionPage.Entry>emptyList()
        : RegionPage.of(text.toString(), null, policies).regions();
  }

  /** The name with those above it, which tell places of one name apart. */
  private static String name(RegionPage.Entry place) {
    StringBuilder name = new StringBuilder(place.name());
    for (String each : place.parents()) {
      name.append(" · ").append(each);
    }
    return name.toString();
  }

  /** From whose documents it is answered, where that is a place above; else null. */
  private @Nullable String answeredFrom(RegionPage.Entry place) {
    Text pack = place.packName();
    return pack == null || place.code().equals(place.pack())
        ? null
        : activity.getString(
            R.string.answered_from, ContentBuilder.text(activity.getResources(), pack));
  }

  /** What the words may mean, the likeliest first; looked up on a thread of the platform's. */
  private final class Places extends ArrayAdapter<RegionPage.Entry> {
    Places() {
      super(activity, R.layout.choice);
    }

    @Override
    public View getView(int at, @Nullable View view, ViewGroup list) {
      TextView line = (TextView) super.getView(at, view, list);
      RegionPage.Entry place = getItem(at);
      String answeredFrom = answeredFrom(place);
      line.setText(answeredFrom == null ? name(place) : name(place) + "\n" + answeredFrom);
      return line;
    }

    @Override
    public Filter getFilter() {
      return new Filter() {
        @Override
        protected FilterResults performFiltering(@Nullable CharSequence text) {
          FilterResults results = new FilterResults();
          List<RegionPage.Entry> found = find(text);
          results.values = found;
          results.count = found.size();
          return results;
        }

        @Override
        @SuppressWarnings("unchecked")
        protected void publishResults(@Nullable CharSequence text, FilterResults results) {
          clear();
          // Nothing is found where the looking up failed, as for a name that is too long.
          if (results.values != null) {
            addAll((List<RegionPage.Entry>) results.values);
          }
        }

        @Override
        public CharSequence convertResultToString(Object place) {
          return name((RegionPage.Entry) place);
        }
      };
    }
  }
}
