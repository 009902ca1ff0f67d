// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps what it was called back with. */
class Outcome<T> implements Callback<T> {
  private final CountDownLatch done = new CountDownLatch(1);
  private final AtomicInteger count = new AtomicInteger();
  volatile T answer;
  volatile MedassistException failure;
  volatile String thread;

  @Override
  public void onAnswer(T answer) {
    this.answer = answer;
    arrived();
  }

  @Override
  public void onFailure(MedassistException failure) {
    this.failure = failure;
    arrived();
  }

  private void arrived() {
    thread = Thread.currentThread().getName();
    count.incrementAndGet();
    done.countDown();
  }

  Outcome<T> await() throws InterruptedException {
    if (!done.await(5, TimeUnit.SECONDS)) {
      throw new AssertionError("no callback came");
    }
    return this;
  }

  /** Waits for what should not come: there is nothing else to wait for. */
  int countAfterAWhile() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(150);
    return count.get();
  }
}
