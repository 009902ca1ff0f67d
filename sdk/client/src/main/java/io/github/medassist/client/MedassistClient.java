// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKey;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The Medassist service: is this person enrolled, what is left of the year's assistance, what will
 * be paid.
 *
 * <pre>{@code
 * MedassistClient client =
 *     MedassistClient.builder("https://api.example.cn").tokenProvider(session::token).build();
 * Enrollment enrollment = client.enrollments().get(2023).execute();
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads. Make one and keep it: connections are kept with
 * it.
 */
public final class MedassistClient {
  // The calls are made when they are asked for: each class that is not loaded is time for a phone.
  private final Http http;
  private final OfflinePolicies offline;
  private final SnapshotStore kept;

  private MedassistClient(Http http, OfflinePolicies offline, SnapshotStore kept) {
    this.http = http;
    this.offline = offline;
    this.kept = kept;
  }

  /**
   * A builder.
   *
   * @param baseUrl where the service is, up to what stands before {@code /v1}, such as {@code
   *     https://api.example.cn}
   * @throws IllegalArgumentException if it is no http or https address, or has credentials,
   *     parameters or a fragment
   */
  public static Builder builder(String baseUrl) {
    URI url;
    try {
      url = new URI(baseUrl);
    } catch (URISyntaxException e) {
      // Neither is quoted nor is its cause: the address may hold credentials.
      throw notHttp();
    }
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    if (!(scheme.equals("http") || scheme.equals("https")) || url.getHost() == null) {
      throw notHttp();
    }
    if (url.getRawQuery() != null || url.getRawFragment() != null || url.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "take credentials, parameters and fragment out of the base URL; a token comes from the tokenProvider");
    }
    return new Builder(baseUrl);
  }

  private static IllegalArgumentException notHttp() {
    return new IllegalArgumentException(
        "give the base URL as http:// or https://, a host and maybe a path");
  }

  /** The calls about enrolment. */
  public EnrollmentCalls enrollments() {
    return new EnrollmentCalls(http, kept);
  }

  /** The calls about what is left of a year. */
  public QuotaCalls quotas() {
    return new QuotaCalls(http, kept);
  }

  /** The calls about what will be paid. */
  public EstimateCalls estimates() {
    return new EstimateCalls(http, offline, kept);
  }

  /** The calls about records kept on this device. */
  public SnapshotCalls snapshots() {
    return new SnapshotCalls(http, kept);
  }

  /** The calls about alerts. */
  public AlertCalls alerts() {
    return new AlertCalls(http);
  }

  /** The calls about the policy packs. */
  public PolicyCalls policies() {
    return new PolicyCalls(http, offline);
  }

  /** The calls about the places of the national list. */
  public RegionCalls regions() {
    return new RegionCalls(http, offline);
  }

  /** The calls about who may read one's own record. */
  public GrantCalls grants() {
    return new GrantCalls(http);
  }

  /** The calls about who has read one's own record. */
  public AccessCalls accesses() {
    return new AccessCalls(http);
  }

  /** An agency's calls about settled visits. */
  public SettlementCalls settlements() {
    return new SettlementCalls(http);
  }

  /** The calls about the service itself. */
  public HealthCalls health() {
    return new HealthCalls(http);
  }

  /** Builds a {@link MedassistClient}. Not safe for use by several threads. */
  public static final class Builder {
    private final String baseUrl;
    private @Nullable TokenProvider tokenProvider;
    private @Nullable OkHttpClient okHttpClient;
    private @Nullable Executor callbackExecutor;
    private @Nullable Logger logger;
    private @Nullable File cacheDirectory;
    private @Nullable SecretKey snapshotKey;
    private @Nullable Long connectTimeoutMillis;
    private @Nullable Long readTimeoutMillis;
    private @Nullable Long callTimeoutMillis;

    private Builder(String baseUrl) {
      this.baseUrl = baseUrl;
    }

    /** Says who is asking. Without it only anonymous calls are answered. */
    public Builder tokenProvider(TokenProvider tokenProvider) {
      this.tokenProvider = Objects.requireNonNull(tokenProvider, "tokenProvider");
      return this;
    }

    /**
     * Gives the app's own OkHttp client, whose threads, connections, interceptors, proxy and trust
     * are then shared. Its cache is not used, lest a record land on the disk, and redirects are not
     * followed.
     */
    public Builder okHttpClient(OkHttpClient okHttpClient) {
      this.okHttpClient = Objects.requireNonNull(okHttpClient, "okHttpClient");
      return this;
    }

    /**
     * Says where callbacks run; by default on Android's main thread, elsewhere on the worker thread
     * that read the answer.
     *
     * @param callbackExecutor what runs the callbacks; it must not refuse one
     */
    public Builder callbackExecutor(Executor callbackExecutor) {
      this.callbackExecutor = Objects.requireNonNull(callbackExecutor, "callbackExecutor");
      return this;
    }

    /**
     * Says where policy packs are kept for answers without a network, such as {@code new
     * File(context.getCacheDir(), "medassist")}; by default nowhere. The directory is made when it
     * is needed.
     *
     * @param cacheDirectory a directory that nothing else uses
     */
    public Builder cacheDirectory(File cacheDirectory) {
      this.cacheDirectory = Objects.requireNonNull(cacheDirectory, "cacheDirectory");
      return this;
    }

    /**
     * Gives the key under which {@link SnapshotCalls#keep} keeps records in the cache directory; by
     * default none are.
     *
     * @param snapshotKey an AES key, such as one of Android's key store
     */
    public Builder snapshotKey(SecretKey snapshotKey) {
      this.snapshotKey = Objects.requireNonNull(snapshotKey, "snapshotKey");
      return this;
    }

    /** Gives what takes the client's own log lines; by default nothing does. */
    public Builder logger(Logger logger) {
      this.logger = Objects.requireNonNull(logger, "logger");
      return this;
    }

    /**
     * Says how long to wait for a connection; by default as long as the app's own OkHttp client
     * does, else 10 seconds.
     *
     * @param timeout the time; 0 waits for ever
     */
    public Builder connectTimeout(long timeout, TimeUnit unit) {
      this.connectTimeoutMillis = millis(timeout, unit);
      return this;
    }

    /**
     * Says how long to wait for the next bytes; by default as long as the app's own OkHttp client
     * does, else 10 seconds.
     *
     * @param timeout the time; 0 waits for ever
     */
    public Builder readTimeout(long timeout, TimeUnit unit) {
      this.readTimeoutMillis = millis(timeout, unit);
      return this;
    }

    /**
     * Says how long a call may take in all; by default as long as the app's own OkHttp client lets
     * it, else 30 seconds.
     *
     * @param timeout the time; 0 waits for ever
     */
    public Builder callTimeout(long timeout, TimeUnit unit) {
      this.callTimeoutMillis = millis(timeout, unit);
      return this;
    }

    private static long millis(long timeout, TimeUnit unit) {
      if (timeout < 0) {
        throw new IllegalArgumentException("give a timeout of 0 or more; 0 waits for ever");
      }
      return unit.toMillis(timeout);
    }

    /** The client. Touches neither disk nor network, so it may run on Android's main thread. */
    public MedassistClient build() {
      ClientLog log = new ClientLog(logger);
      PackCache packs = new PackCache(cacheDirectory, log);
      LazyOkHttpClient okHttp =
          new LazyOkHttpClient(
              new LazyOkHttpClient.Settings(
                  okHttpClient, connectTimeoutMillis, readTimeoutMillis, callTimeoutMillis),
              log,
              packs);
      if (okHttpClient != null) {
        // Quick, since the app's client has read the certificates; and calls then start at once.
        okHttp.get();
      }
      OfflinePolicies offline = new OfflinePolicies(packs, log);
      return new MedassistClient(
          new Http(
              baseUrl,
              tokenProvider == null ? null : new TokenSource(tokenProvider),
              okHttp,
              callbackExecutor == null ? new PlatformExecutor() : callbackExecutor),
          offline,
          new SnapshotStore(cacheDirectory, snapshotKey, offline, log));
    }
  }
}
