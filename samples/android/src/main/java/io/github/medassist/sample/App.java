// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sample;

import android.app.Application;
import io.github.medassist.client.MedassistClient;
import io.github.medassist.core.value.Day;
import java.io.File;
import org.jspecify.annotations.Nullable;

/**
 * What the screens share, in memory only: it is gone when the process ends. Used on the main
 * thread.
 */
public final class App extends Application {
  /** The developer's own machine as the emulator sees it, where the sandbox listens. */
  static final String SANDBOX = "http://10.0.2.2:8080";

  private String address = SANDBOX;
  private int year = Day.inChina(System.currentTimeMillis()).year();
  private @Nullable MedassistClient client;

  /** Read by the threads that ask. */
  private volatile String token = "";

  String address() {
    return address;
  }

  String token() {
    return token;
  }

  int year() {
    return year;
  }

  void signIn(int year, String token) {
    this.year = year;
    this.token = token;
  }

  /**
   * Says where the service is.
   *
   * @throws IllegalArgumentException if it is no http or https address
   */
  void connect(String address) {
    if (client == null || !address.equals(this.address)) {
      client = client(address);
      this.address = address;
    }
  }

  MedassistClient client() {
    if (client == null) {
      client = client(address);
    }
    return client;
  }

  private MedassistClient client(String address) {
    return MedassistClient.builder(address)
        .tokenProvider(() -> token.isEmpty() ? null : token)
        .cacheDirectory(new File(getCacheDir(), "medassist"))
        .build();
  }
}
