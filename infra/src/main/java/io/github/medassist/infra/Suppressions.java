// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import io.github.medassist.functions.deploy.FunctionDefinition;
import io.github.medassist.functions.deploy.Route;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The findings of AwsSolutions and NIST 800-53 R5 that stand, each on one resource and with its
 * reason. A wildcard's finding names the wildcard, so that another one on the same resource is
 * still found.
 */
final class Suppressions {
  private final MedassistStack stack;

  Suppressions(MedassistStack stack) {
    this.stack = stack;
  }

  void apply(Deployment deployment) {
    for (FunctionDefinition definition : FunctionDefinition.values()) {
      function(definition, deployment);
    }
    for (Route route : Route.values()) {
      if (route.permission() == null) {
        suppress(
            "Gateway/Route" + route.name(),
            "AwsSolutions-APIG4",
            "Answers from public policies or from the call's own body, and reads no record; its"
                + " throttling is tighter.");
      }
    }
    keys();
    store();
    alerts();
    ledgers();
  }

  private void function(FunctionDefinition definition, Deployment deployment) {
    String function = "Functions/" + Functions.id(definition) + "/Function";
    suppress(
        function,
        "NIST.800.53.R5-LambdaInsideVPC",
        "Calls AWS alone, by TLS and its role; in a VPC it would need endpoints or a way out to the"
            + " internet that it does not have now.");
    suppress(
        function,
        "NIST.800.53.R5-LambdaConcurrency",
        switch (definition) {
          case ALERT -> "At most four at once for each shard of the table's stream.";
          case LEDGER -> "At most ten at once, says the state machine.";
          default -> "As many at once as the gateway's throttling of its routes lets through.";
        });
    suppress(
        function,
        "NIST.800.53.R5-LambdaDLQ",
        switch (definition) {
          case ALERT -> "The stream's mapping has one, for changes that are given up.";
          case LEDGER ->
              "Called by the state machine, which waits, tries again and writes it down.";
          default -> "Called by the gateway, which waits: what fails is told to the caller.";
        });
    String policy = "Functions/" + Functions.id(definition) + "/Policy";
    if (definition == FunctionDefinition.ALERT || deployment.options().tracing()) {
      wildcard(
          policy,
          "Resource::*",
          "dynamodb:ListStreams and X-Ray's calls, where tracing is on, know no resource.");
    }
    if (definition == FunctionDefinition.LEDGER) {
      wildcard(
          policy,
          Map.of("regex", "/^Resource::<LedgersBucket[0-9A-F]+\\.Arn>\\/ledgers\\/\\*$/"),
          "A ledger's name is the agency's choice; it reads what lies below ledgers/, no more.");
    }
  }

  private void keys() {
    for (String secret : List.of("Keys/Reference", "Keys/Sealing")) {
      for (String rule :
          List.of("AwsSolutions-SMG4", "NIST.800.53.R5-SecretsManagerRotationEnabled")) {
        suppress(
            secret,
            rule,
            "With another key nobody is found again by ID number, and no name that was sealed is"
                + " read: it must not rotate.");
      }
    }
  }

  private void store() {
    suppress(
        "Store/Table",
        "NIST.800.53.R5-DynamoDBInBackupPlan",
        "Backed up continuously: restored to any second of 35 days, and protected from deletion."
            + " What is kept for longer, of medical data, is the agency's decision.");
  }

  private void alerts() {
    suppress(
        "Alerts/Undecided",
        "AwsSolutions-SQS3",
        "Is a dead-letter queue itself: of the stream's mapping, which the rule does not look at.");
  }

  private void ledgers() {
    suppress(
        "Ledgers/Bucket",
        "NIST.800.53.R5-S3BucketReplicationEnabled",
        "A ledger is a copy of the agency's own file and goes after a month: personal data is not"
            + " multiplied.");
    suppress(
        "Ledgers/Accesses",
        "NIST.800.53.R5-S3BucketReplicationEnabled",
        "Says who has read a ledger; goes after a year.");
    suppress(
        "Ledgers/Accesses",
        "NIST.800.53.R5-S3DefaultEncryptionKMS",
        "S3 writes access logs only to buckets that it encrypts under its own key.");
    suppress(
        "Ledgers/Machine",
        "AwsSolutions-SF2",
        "Every part's start, end and error is in its log and history; China has no X-Ray for the"
            + " function behind it.");
    String policy = "Ledgers/MachinePolicy";
    wildcard(
        policy,
        Map.of("regex", "/^Resource::<LedgersBucket[0-9A-F]+\\.Arn>\\/(manifests|results)\\/\\*$/"),
        "A manifest's name is the agency's choice, a result's is made from its run.");
    wildcard(
        policy,
        Map.of("regex", "/^Resource::arn:.*:execution:Medassist-ledgers\\/\\*$/"),
        "The parts are executions that the machine itself starts; their names are made then.");
    wildcard(policy, "Resource::*", "The delivery of logs to CloudWatch knows no resource.");
  }

  private void suppress(String path, String rule, String reason) {
    add(path, rule, reason, null);
  }

  private void wildcard(String path, Object finding, String reason) {
    add(path, "AwsSolutions-IAM5", reason, List.of(finding));
  }

  private void add(String path, String rule, String reason, @Nullable List<Object> findings) {
    NagSuppressions.addResourceSuppressionsByPath(
        stack,
        "/" + stack.getNode().getPath() + "/" + path + "/Resource",
        List.of(NagPackSuppression.builder().id(rule).reason(reason).appliesTo(findings).build()));
  }
}
