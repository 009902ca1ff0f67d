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

  private ConnectionException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  static ConnectionException of(String route, IOException e) {
    if (e instanceof TokenException) {
      return new ConnectionException(route + " was not sent: " + e.getMessage(), e.getCause());
    }
    return new ConnectionException(route + " brought no answer: " + reason(e), e);
  }

  static ConnectionException cancelled(String route) {
    return new ConnectionException(route + " was cancelled; clone the call to ask again", null);
  }

  private static String reason(IOException e) {
    if (e instanceof UnknownHostException) {
      return "the server's name is not known here; check the network and the base URL";
    }
    if (e instanceof ConnectException) {
      return "the server cannot be reached; check the network and the base URL";
    }
    if (e instanceof UnknownServiceException) {
      return "this device allows no unencrypted connection; use an https base URL";
    }
    if (e instanceof SSLException) {
      return "the server is not trusted; check the device's date and the base URL";
    }
    if (e instanceof InterruptedIOException) {
      return "time ran out or the thread was interrupted; try again or raise the timeouts";
    }
    return "the connection broke; try again";
  }
}
