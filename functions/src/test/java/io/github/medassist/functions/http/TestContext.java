// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.http;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;

/** A function's context that keeps what was logged. */
public final class TestContext implements Context {
  private final StringBuilder logged = new StringBuilder();
  private final int remainingMillis;

  /** Makes one whose caller waits ten seconds. */
  public TestContext() {
    this(10_000);
  }

  /** Makes one whose caller waits as long as this. */
  public TestContext(int remainingMillis) {
    this.remainingMillis = remainingMillis;
  }

  public String logged() {
    return logged.toString();
  }

  @Override
  public String getAwsRequestId() {
    return "request-1";
  }

  @Override
  public String getLogGroupName() {
    return "";
  }

  @Override
  public String getLogStreamName() {
    return "";
  }

  @Override
  public String getFunctionName() {
    return "test";
  }

  @Override
  public String getFunctionVersion() {
    return "";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "";
  }

  @Override
  public CognitoIdentity getIdentity() {
    throw new IllegalStateException("no function asks for an identity");
  }

  @Override
  public ClientContext getClientContext() {
    throw new IllegalStateException("no function asks for a client context");
  }

  @Override
  public int getRemainingTimeInMillis() {
    return remainingMillis;
  }

  @Override
  public int getMemoryLimitInMB() {
    return 512;
  }

  @Override
  public LambdaLogger getLogger() {
    return new LambdaLogger() {
      @Override
      public void log(String message) {
        logged.append(message);
      }

      @Override
      public void log(byte[] message) {
        logged.append(new String(message, StandardCharsets.UTF_8));
      }
    };
  }
}
