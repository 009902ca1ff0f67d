// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends what no HTTP client would, byte by byte as it is given, and reads what comes back. */
record RawHttp(URI address) {
  private static final int TIMEOUT_MILLIS = 20_000;

  /**
   * What came back until the server closed the connection.
   *
   * @param text status line, headers and body; empty if it closed without a word
   */
  record Answer(String text) {
    /** The status, or 0 if there was no answer. */
    int status() {
      return text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
    }

    String body() {
      int end = text.indexOf("\r\n\r\n");
      return end < 0 ? "" : text.substring(end + 4);
    }

    /** Whether the body is a problem with {@code code}. */
    boolean is(String code) {
      return body().contains("\"code\":\"" + code + "\"");
    }
  }

  /** Sends a request without a body; {@code target} as it is. */
  Answer get(String target, String... headers) {
    return send("GET", target, new byte[0], headers);
  }

  /** Sends a request; its length stands in a header unless {@code headers} say otherwise. */
  Answer send(String method, String target, byte[] body, String... headers) {
    StringBuilder head = new StringBuilder();
    head.append(method).append(' ').append(target).append(" HTTP/1.1\r\nHost: localhost\r\n");
    head.append("Connection: close\r\n");
    boolean framed = false;
    for (String header : headers) {
      head.append(header).append("\r\n");
      framed |= header.startsWith("Transfer-Encoding") || header.startsWith("Content-Length");
    }
    if (!framed && body.length > 0) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    whole.writeBytes(body);
    return raw(whole.toByteArray());
  }

  /** Sends these bytes and waits for the server to close. */
  private Answer raw(byte[] request) {
    return raw(request, false);
  }

  /** Sends these bytes and says that no more will come. */
  Answer rawAndEnd(byte[] request) {
    return raw(request, true);
  }

  private Answer raw(byte[] request, boolean end) {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      // Ends with the socket at the latest.
      Thread sender = new Thread(() -> write(socket, request, end), "sender");
      sender.start();
      return new Answer(read(socket.getInputStream()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void write(Socket socket, byte[] request, boolean end) {
    try {
      OutputStream out = socket.getOutputStream();
      out.write(request);
      out.flush();
      if (end) {
        socket.shutdownOutput();
      }
    } catch (IOException e) {
      // A server that has heard enough closes; its answer tells.
    }
  }

  /** A connection that is reset after the answer has given it nonetheless. */
  private static String read(InputStream in) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        answer.write(buffer, 0, read);
      }
    } catch (SocketException e) {
      // Reset: what there is, is the answer.
    }
    return answer.toString(StandardCharsets.UTF_8);
  }
}
