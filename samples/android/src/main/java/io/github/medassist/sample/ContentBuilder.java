// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sample;

import android.app.Activity;
import android.content.res.Resources;
import android.view.View;
import android.view.ViewGroup;
import android.widget.EditText;
import android.widget.ProgressBar;
import android.widget.TextView;
import io.github.medassist.core.policy.Citation;
import io.github.medassist.core.value.Fen;
import io.github.medassist.core.value.Range;
import io.github.medassist.core.value.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts an answer on the screen, line under line, in the language of the app's strings. */
final class ContentBuilder {
  private final Activity activity;
  private final Resources strings;
  private final ViewGroup into;

  ContentBuilder(Activity activity, ViewGroup into) {
    this.activity = activity;
    this.strings = activity.getResources();
    this.into = into;
  }

  /** Marks a field as wrong and takes the person there; TalkBack reads the words. */
  static void markInvalid(EditText field, int words) {
    field.setError(field.getResources().getString(words));
    field.requestFocus();
  }

  /** The words to begin a line with: the SDK's English terms are lower case. */
  static String text(Resources strings, Text text) {
    if (!strings.getBoolean(R.bool.english)) {
      return text.zh();
    }
    String en = text.en();
    return en.isEmpty() ? en : Character.toUpperCase(en.charAt(0)) + en.substring(1);
  }

  static String yuan(Resources strings, long fen) {
    return strings.getString(R.string.yuan, Fen.grouped(fen));
  }

  String text(Text text) {
    return text(strings, text);
  }

  String text(int words, Object... parts) {
    return strings.getString(words, parts);
  }

  String yuan(long fen) {
    return yuan(strings, fen);
  }

  /** The amount, or that no document here holds it: never zero. */
  String yuanOrUnknown(@Nullable Long fen) {
    return fen == null ? text(R.string.unknown) : yuan(fen);
  }

  /** The amount, both ends of a range, or that it cannot be computed. */
  String yuan(@Nullable Range range) {
    return range == null ? text(R.string.not_computable) : text(R.string.yuan, range.grouped());
  }

  void heading(String words) {
    line(R.layout.heading, words);
  }

  void figure(String words) {
    line(R.layout.figure, words);
  }

  void disclaimer() {
    inflate(R.layout.disclaimer);
  }

  void body(String words) {
    line(R.layout.body, words);
  }

  /** Shows what is to be said before any figure. */
  void caveats(List<Text> caveats) {
    for (Text each : caveats) {
      body(text(each));
    }
  }

  /** Shows a small line beneath what it is about. */
  void small(String words) {
    line(R.layout.clause, words);
  }

  void clause(@Nullable Citation cite) {
    if (cite != null) {
      small(text(R.string.clause, cite));
    }
  }

  /** Shows a label and its value, which TalkBack reads as one. */
  void fact(int label, String value) {
    fact(text(label), value);
  }

  void fact(String label, String value) {
    View fact = inflate(R.layout.fact);
    ((TextView) fact.findViewById(R.id.label)).setText(label);
    ((TextView) fact.findViewById(R.id.value)).setText(value);
  }

  /** Shows how much of {@code limit} is used; the amounts stand beneath in words. */
  void bar(String name, long used, long limit) {
    ProgressBar bar = (ProgressBar) inflate(R.layout.bar);
    int permille = limit == 0 ? 1000 : (int) Math.min(1000, used * 1000 / limit);
    bar.setProgress(permille);
    bar.setContentDescription(text(R.string.used_percent, name, permille / 10));
  }

  private void line(int layout, String words) {
    ((TextView) inflate(layout)).setText(words);
  }

  private View inflate(int layout) {
    View view = activity.getLayoutInflater().inflate(layout, into, false);
    into.addView(view);
    return view;
  }
}
