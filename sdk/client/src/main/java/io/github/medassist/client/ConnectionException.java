// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.UnknownServiceException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * No answer came: no network, no such server, no trust, no patience, or the call was cancelled.
 *
 * <p>This does not say that the request did not reach the server. All that the client asks can be
 * asked again.
 */
public final class ConnectionException extends MedassistException {
  private static final long serialVersionUID = 1L;

  private ConnectionException(
      String message, @Nullable Throwable cause, String code, int attempts, boolean retryable) {
    super(message, cause, code, null, attempts, retryable);
  }

  static ConnectionException of(String route, int attempts, IOException e) {
    if (e instanceof TokenException) {
      return new ConnectionException(
          route + " was not sent: " + e.getMessage(), e.getCause(), "NO_TOKEN", attempts, false);
    }
    Reason reason = Reason.of(e);
    return new ConnectionException(
        route + " brought no answer: " + reason.remedy,
        e,
        reason.name(),
        attempts,
        RetryInterceptor.isTransient(e) || reason == Reason.TIMEOUT);
  }

  static ConnectionException cancelled(String route, int attempts) {
    return new ConnectionException(
        route + " was cancelled; clone the call to ask again", null, "CANCELLED", attempts, false);
  }

  static ConnectionException noSnapshot(String route, int attempts) {
    return new ConnectionException(
        route
            + " was not answered on this device: no snapshot is kept; keep one with snapshots().keep"
            + " while there is a network",
        null,
        "NO_SNAPSHOT",
        attempts,
        false);
  }

  private enum Reason {
    UNKNOWN_HOST("the server's name is not known here; check the network and the base URL"),
    UNREACHABLE("the server cannot be reached; check the network and the base URL"),
    CLEARTEXT("this device allows no unencrypted connection; use an https base URL"),
    NOT_TRUSTED("the server is not trusted; check the device's date and the base URL"),
    TIMEOUT("time ran out or the thread was interrupted; try again or raise the timeouts"),
    BROKEN("the connection broke; try again");

    final String remedy;

    Reason(String remedy) {
      this.remedy = remedy;
    }

    static Reason of(IOException e) {
      if (e instanceof UnknownHostException) {
        return UNKNOWN_HOST;
      }
      if (e instanceof ConnectException) {
        return UNREACHABLE;
      }
      if (e instanceof UnknownServiceException) {
        return CLEARTEXT;
      }
      if (e instanceof SSLException) {
        return NOT_TRUSTED;
      }
      return e instanceof InterruptedIOException ? TIMEOUT : BROKEN;
    }
  }
}
