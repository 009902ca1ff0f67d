package io.github.medassist.sample;

import android.os.Handler;
import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Estimator;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.problem.InvalidInputException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Estimates without a network. The one place in the app that asks the engine itself. */
final class OfflineEstimates {
  private final Estimator estimator = new Estimator(Policies.builtIn());
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(OfflineEstimates::daemon);
  private final Handler main;

  OfflineEstimates(Handler main) {
    this.main = main;
  }

  /**
   * Answers {@code request} to {@code asking}. Not on the main thread: a region's packs are read
   * when it is first asked for.
   */
  void ask(EstimateRequest request, Asking<Estimate> asking) {
    Given given = new Given();
    asking.begin(given::cancel);
    worker.execute(() -> answer(request, asking, given));
  }

  /** A phone's process ends when the system says so, a test's when no thread holds it. */
  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "medassist-offline");
    thread.setDaemon(true);
    return thread;
  }

  private void answer(EstimateRequest request, Asking<Estimate> asking, Given given) {
    try {
      Estimate estimate = estimator.estimate(request);
      given.to(main, () -> asking.answer(estimate));
    } catch (InvalidInputException e) {
      given.to(main, () -> asking.fail(e));
    }
  }

  /** One question, given up or not, as the main thread knows. */
  private static final class Given {
    private boolean up;

    void cancel() {
      up = true;
    }

    void to(Handler main, Runnable answer) {
      main.post(
          () -> {
            if (!up) {
              answer.run();
            }
          });
    }
  }
}
