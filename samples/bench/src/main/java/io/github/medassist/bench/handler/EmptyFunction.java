// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.bench.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Does nothing: what every function in Java takes. */
public final class EmptyFunction implements RequestStreamHandler {
  private static final byte[] ANSWER = {'{', '}'};

  /** Makes it. */
  public EmptyFunction() {}

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    output.write(ANSWER);
  }
}
