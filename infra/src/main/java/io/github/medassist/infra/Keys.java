// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/**
 * The customer-managed keys, and the two secrets that the table does not hold. Three keys, so that
 * whoever may read the table is not thereby able to read the secrets, nor whoever may read the logs
 * either of both.
 */
final class Keys extends Construct {
  private final Key data;
  private final Key secrets;
  private final Key operations;
  private final Secret reference;
  private final Secret sealing;

  Keys(Construct scope, String id) {
    super(scope, id);
    this.data = key("Data", "Medassist: the table, the ledgers, the queues");
    this.secrets = key("Secrets", "Medassist: the keys of references and names");
    this.operations = key("Operations", "Medassist: logs and alarms");
    this.reference = secret("Reference", "the key of the references' HMAC");
    this.sealing = secret("Sealing", "the key that seals names and ID numbers");
    allowLogs();
    allowAlarms();
  }

  /** The key of the table, the ledgers and the queues. */
  Key data() {
    return data;
  }

  /** The key of both secrets, and of the environments that hold them. */
  Key secrets() {
    return secrets;
  }

  /** The key of logs and alarms. */
  Key operations() {
    return operations;
  }

  Secret reference() {
    return reference;
  }

  /** The key that seals names and ID numbers. */
  Secret sealing() {
    return sealing;
  }

  private Key key(String id, String description) {
    return Key.Builder.create(this, id)
        .description(description)
        .enableKeyRotation(true)
        .removalPolicy(RemovalPolicy.RETAIN)
        .build();
  }

  /**
   * Makes 43 letters and digits, which are base64 of 32 bytes: 258 bits, of which the decoder drops
   * the last two. Two of base64's 64 signs never come, so a key has 254 bits of chance, not 256.
   */
  private Secret secret(String id, String what) {
    Secret secret =
        Secret.Builder.create(this, id)
            .description("Medassist: " + what + "; without it nobody is found again")
            .encryptionKey(secrets)
            .generateSecretString(
                SecretStringGenerator.builder()
                    .passwordLength(43)
                    .excludePunctuation(true)
                    .includeSpace(false)
                    .build())
            .build();
    secret.applyRemovalPolicy(RemovalPolicy.RETAIN);
    return secret;
  }

  private void allowLogs() {
    Stack stack = Stack.of(this);
    operations.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .sid("Logs")
            .principals(
                List.of(
                    new ServicePrincipal("logs." + stack.getRegion() + "." + stack.getUrlSuffix())))
            .actions(
                List.of(
                    "kms:Decrypt",
                    "kms:DescribeKey",
                    "kms:Encrypt",
                    "kms:GenerateDataKey*",
                    "kms:ReEncrypt*"))
            .resources(List.of("*"))
            .conditions(
                Map.of(
                    "ArnLike",
                    Map.of(
                        "kms:EncryptionContext:aws:logs:arn",
                        "arn:"
                            + stack.getPartition()
                            + ":logs:"
                            + stack.getRegion()
                            + ":"
                            + stack.getAccount()
                            + ":log-group:*")))
            .build());
  }

  /** Without it an alarm's message to an encrypted topic is dropped silently. */
  private void allowAlarms() {
    operations.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .sid("Alarms")
            .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
            .actions(List.of("kms:Decrypt", "kms:GenerateDataKey*"))
            .resources(List.of("*"))
            .conditions(
                Map.of("StringEquals", Map.of("aws:SourceAccount", Stack.of(this).getAccount())))
            .build());
  }
}
