// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench;

import io.github.medassist.functions.store.dynamo.DynamoResidents;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;

/** TLS in front of a store that speaks plain HTTP: passes bytes on, both ways. */
final class TlsFront implements AutoCloseable {
  private final URI store;
  private final SSLServerSocket server;

  private TlsFront(URI store, SSLServerSocket server) {
    this.store = store;
    this.server = server;
  }

  /** Starts one before {@code store}, on a free port. */
  static TlsFront start(URI store, ColdTrust trust) throws IOException {
    try (InputStream in = Files.newInputStream(trust.key())) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, ColdTrust.PASSWORD.toCharArray());
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys, ColdTrust.PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      SSLServerSocket server =
          (SSLServerSocket)
              context
                  .getServerSocketFactory()
                  .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
      TlsFront front = new TlsFront(store, server);
      daemon(front::serve);
      return front;
    } catch (GeneralSecurityException e) {
      throw new IOException("the certificate made for this run cannot be used", e);
    }
  }

  /** The address, by the name that the certificate holds. */
  URI address() {
    return URI.create("https://localhost:" + server.getLocalPort());
  }

  /**
   * Has it and the store answer {@code calls} times on a connection each: what is measured is a
   * function's start, and the service that it calls started long ago.
   */
  void warm(ColdTrust trust, int calls) throws IOException {
    byte[] call =
        """
        {"TableName":"%s","ConsistentRead":true,"Key":{"pk":{"S":"%s"},"sk":{"S":"%s"}}}"""
            .formatted(Store.TABLE, DynamoResidents.key(ColdEvents.READ), DynamoResidents.KIND)
            .getBytes(StandardCharsets.UTF_8);
    try {
      KeyStore authorities =
          KeyStore.getInstance(trust.jvm().toFile(), ColdTrust.PASSWORD.toCharArray());
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(authorities);
      for (int i = 0; i < calls; i++) {
        // A new one each time: it would else take up the session before.
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        HttpsURLConnection connection = (HttpsURLConnection) address().toURL().openConnection();
        connection.setSSLSocketFactory(context.getSocketFactory());
        connection.setRequestProperty("Connection", "close");
        connection.setRequestProperty("Content-Type", "application/x-amz-json-1.0");
        connection.setRequestProperty("X-Amz-Target", "DynamoDB_20120810.GetItem");
        connection.setRequestProperty(
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=local/20230601/cn-north-1/dynamodb/aws4_request,"
                + " SignedHeaders=host, Signature=0");
        connection.setDoOutput(true);
        connection.getOutputStream().write(call);
        try (InputStream answer = connection.getInputStream()) {
          answer.readAllBytes();
        }
      }
    } catch (GeneralSecurityException e) {
      throw new IOException("the certificate made for this run cannot be used", e);
    }
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket caller = server.accept();
        Socket behind = new Socket(store.getHost(), store.getPort());
        caller.setTcpNoDelay(true);
        behind.setTcpNoDelay(true);
        daemon(() -> pass(caller, behind));
        daemon(() -> pass(behind, caller));
      } catch (IOException e) {
        // Closed, or a caller that went away again.
      }
    }
  }

  private static void pass(Socket from, Socket to) {
    byte[] buffer = new byte[32_768];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
      }
    } catch (IOException e) {
      // The function's process was ended: so is its connection.
    }
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "tls-front");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
