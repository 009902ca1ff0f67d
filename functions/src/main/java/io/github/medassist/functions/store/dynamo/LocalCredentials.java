// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.store.dynamo;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * Credentials for servers on one's own machine, which take any; the SDK signs no call without some.
 */
public final class LocalCredentials {
  /** Gives the same credentials to every client: DynamoDB Local keeps one store for each key. */
  public static final AwsCredentialsProvider PROVIDER =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

  private LocalCredentials() {}
}
