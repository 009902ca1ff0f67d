// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.os.Looper;
import io.github.medassist.client.Callback;
import io.github.medassist.client.Health;
import io.github.medassist.client.MedassistClient;
import io.github.medassist.client.MedassistException;
import io.github.medassist.client.Mode;
import io.github.medassist.client.Response;
import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.testing.FakeMedassist;
import io.github.medassist.testing.People;
import java.io.File;
import java.io.FileInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowLooper;

/** What the SDK does on Android's main thread, and what it leaves to others. */
@RunWith(RobolectricTestRunner.class)
@Config(sdk = 34, manifest = Config.NONE)
public class MainThreadTest {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

  @Rule public final MockWebServer server = new MockWebServer();
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  /** Keeps the thread that it was called back on. */
  static final class RecordingCallback implements Callback<Health> {
    volatile Thread thread;
    volatile MedassistException failure;

    @Override
    public void onAnswer(Health answer) {
      thread = Thread.currentThread();
    }

    @Override
    public void onFailure(MedassistException failure) {
      this.failure = failure;
      thread = Thread.currentThread();
    }
  }

  static MedassistClient.Builder client(MockWebServer server) {
    return MedassistClient.builder(server.url("/").toString());
  }

  @Test
  public void packsAreKeptInTheAppsCacheDirectory() throws Exception {
    File folder = new File(RuntimeEnvironment.getApplication().getCacheDir(), "medassist");
    Day day = Day.of(2023, 5, 10);
    try (FakeMedassist fake = FakeMedassist.start(People.ORDINARY)) {
      fake.client(People.ORDINARY)
          .cacheDirectory(folder)
          .build()
          .policies()
          .on("990001", day)
          .execute();
      fake.away(true);
      EstimateRequest request =
          EstimateRequest.builder(
                  "990001",
                  day,
                  Scheme.RESIDENT,
                  Category.NONE,
                  Visit.builder(Care.INPATIENT, Costs.of(6_000_000, 5_000_000)).build())
              .build();

      Response<Estimate> response =
          fake.client(People.ORDINARY)
              .cacheDirectory(folder)
              .build()
              .estimates()
              .estimate(request, Mode.OFFLINE)
              .executeForResponse();

      assertThat(response.source()).isEqualTo(Response.Source.CACHE);
    }
  }

  static MockResponse up() {
    return new MockResponse()
        .setHeader("Content-Type", "application/json")
        .setBody("{\"status\":\"UP\",\"engine\":\"1.0.0\"}");
  }

  /** Waits until something is posted to the main thread, and runs nothing of it. */
  static void awaitPost() throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (shadowOf(Looper.getMainLooper()).isIdle()) {
      assertThat(System.nanoTime()).as("nothing was posted").isLessThan(deadline);
      Thread.sleep(5);
    }
  }

  @Test
  public void anAnswerWaitsForTheMainThread() throws Exception {
    server.enqueue(up());
    RecordingCallback seen = new RecordingCallback();

    client(server).build().health().check().enqueue(seen);
    awaitPost();

    assertThat(seen.thread).isNull();
    ShadowLooper.idleMainLooper();
    assertThat(seen.thread).isSameAs(Looper.getMainLooper().getThread());
    assertThat(seen.failure).isNull();
  }

  @Test
  public void aFailureWaitsForTheMainThread() throws Exception {
    server.enqueue(new MockResponse().setResponseCode(500));
    RecordingCallback seen = new RecordingCallback();

    client(server).build().health().check().enqueue(seen);
    awaitPost();

    assertThat(seen.thread).isNull();
    ShadowLooper.idleMainLooper();
    assertThat(seen.thread).isSameAs(Looper.getMainLooper().getThread());
    assertThat(seen.failure).isNotNull();
  }

  @Test
  public void makingAClientAndAskingTouchNeitherDiskNorNetwork() throws Exception {
    // Once before, as the class files themselves are read from the disk.
    server.enqueue(up());
    server.enqueue(up());
    client(server).build().health().check().enqueue(new RecordingCallback());
    awaitPost();
    ShadowLooper.idleMainLooper();
    MedassistClient.Builder builder = client(server);

    assertThat(touchedBy(() -> builder.build().health().check().enqueue(new RecordingCallback())))
        .isEmpty();
  }

  @Test
  public void aReadOfTheDiskWouldBeSeen() throws Exception {
    Path file = folder.newFile().toPath();
    Files.writeString(file, "x");

    assertThat(
            touchedBy(
                () -> {
                  try (FileInputStream in = new FileInputStream(file.toFile())) {
                    assertThat(in.read()).isEqualTo('x');
                  }
                }))
        .anyMatch(each -> file.toString().equals(each.getString("path")));
  }

  /** Something that may fail. */
  private interface Task {
    void run() throws Exception;
  }

  /** The files and sockets that this thread read or wrote. */
  private List<RecordedEvent> touchedBy(Task task) throws Exception {
    Path file = folder.newFile().toPath();
    try (Recording recording = new Recording()) {
      for (String each : List.of("FileRead", "FileWrite", "SocketRead", "SocketWrite")) {
        recording.enable("jdk." + each).withoutThreshold().withStackTrace();
      }
      recording.start();
      task.run();
      recording.stop();
      recording.dump(file);
    }
    long self = Thread.currentThread().getId();
    return RecordingFile.readAllEvents(file).stream()
        .filter(each -> each.getThread() != null && each.getThread().getJavaThreadId() == self)
        .toList();
  }
}
