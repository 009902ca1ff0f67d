// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * Makes log groups: encrypted, kept for the time that was asked for, and there after the stack. Not
 * after a first deployment that failed, which could else not be tried again: some have fixed names.
 */
final class Logs {
  private final Keys keys;
  private final int days;

  Logs(Keys keys, Deployment deployment) {
    this.keys = keys;
    this.days = deployment.logRetentionDays();
  }

  /** Makes a log group named {@code name}, or as the deployment likes if that is null. */
  LogGroup group(Construct scope, String id, @Nullable String name) {
    LogGroup group =
        LogGroup.Builder.create(scope, id)
            .logGroupName(name)
            .encryptionKey(keys.operations())
            .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
            .build();
    // The one above it takes an enum that is less complete than the service.
    ((CfnLogGroup) group.getNode().getDefaultChild()).setRetentionInDays(days);
    return group;
  }
}
