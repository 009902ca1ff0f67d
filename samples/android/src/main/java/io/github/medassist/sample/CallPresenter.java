// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sample;

import android.app.Activity;
import android.content.res.Resources;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import io.github.medassist.client.Call;
import io.github.medassist.client.Callback;
import io.github.medassist.client.MedassistException;
import org.jspecify.annotations.Nullable;

/**
 * One screen's question: says that it asks, shows the answer or what went wrong. {@link #cancel} it
 * with the screen: nothing is shown afterwards. Used on the main thread.
 *
 * @param <T> the answer
 */
final class CallPresenter<T> {
  /** Shows an answer. */
  interface AnswerView<T> {
    /** Shows {@code answer}. */
    void show(T answer);
  }

  private final Resources strings;
  private final TextView state;
  private final View retry;
  private final ViewGroup content;
  private final AnswerView<T> answerView;
  private @Nullable Runnable cancel;

  CallPresenter(Activity activity, Runnable onRetry, AnswerView<T> answerView) {
    this.strings = activity.getResources();
    this.state = activity.findViewById(R.id.state);
    this.retry = activity.findViewById(R.id.retry);
    this.content = activity.findViewById(R.id.content);
    this.answerView = answerView;
    retry.setOnClickListener(view -> onRetry.run());
  }

  /** Asks the service. */
  void ask(Call<T> call) {
    cancel();
    cancel = call::cancel;
    content.removeAllViews();
    showState(strings.getString(R.string.asking), false);
    call.enqueue(
        new Callback<T>() {
          @Override
          public void onAnswer(T answer) {
            succeed(answer);
          }

          @Override
          public void onFailure(MedassistException failure) {
            fail(failure);
          }
        });
  }

  private void succeed(T answer) {
    cancel = null;
    state.setVisibility(View.GONE);
    retry.setVisibility(View.GONE);
    answerView.show(answer);
  }

  private void fail(MedassistException failure) {
    cancel = null;
    showState(FailureMessages.text(strings, failure), true);
  }

  void cancel() {
    if (cancel != null) {
      cancel.run();
      cancel = null;
    }
  }

  private void showState(String words, boolean retryable) {
    state.setText(words);
    state.setVisibility(View.VISIBLE);
    retry.setVisibility(retryable ? View.VISIBLE : View.GONE);
  }
}
