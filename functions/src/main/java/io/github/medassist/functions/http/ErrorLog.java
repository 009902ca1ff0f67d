// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.http;

import com.amazonaws.services.lambda.runtime.Context;

/** Logs what went wrong inside a function. */
public final class ErrorLog {
  private ErrorLog() {}

  /** Logs where it went wrong but no message: one may quote the input. */
  public static void write(Context context, String traceId, RuntimeException e) {
    StringBuilder line = new StringBuilder();
    line.append("{\"level\":\"ERROR\",\"traceId\":\"")
        .append(traceId)
        .append("\",\"exception\":\"");
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      line.append(cause.getClass().getName());
      StackTraceElement[] stack = cause.getStackTrace();
      if (stack.length > 0) {
        line.append(" at ").append(stack[0]);
      }
      line.append(cause.getCause() == null ? "" : "; ");
    }
    context.getLogger().log(line.append("\"}\n").toString());
  }
}
