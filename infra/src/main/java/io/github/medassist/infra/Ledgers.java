// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.amazon.awscdk.services.stepfunctions.DefinitionBody;
import software.amazon.awscdk.services.stepfunctions.LogLevel;
import software.amazon.awscdk.services.stepfunctions.LogOptions;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.constructs.Construct;

/** The bucket that ledgers are put into, and the state machine that imports them in parts. */
final class Ledgers extends Construct {
  private final Keys keys;
  private final Bucket accesses;
  private final Bucket bucket;

  Ledgers(Construct scope, String id, Keys keys) {
    super(scope, id);
    this.keys = keys;
    this.accesses =
        bucket("Accesses")
            // The one kind of encryption under which S3 itself writes access logs.
            .encryption(BucketEncryption.S3_MANAGED)
            .lifecycleRules(List.of(LifecycleRule.builder().expiration(Duration.days(365)).build()))
            .build();
    this.bucket =
        bucket("Bucket")
            .encryption(BucketEncryption.KMS)
            .encryptionKey(keys.data())
            .bucketKeyEnabled(true)
            .serverAccessLogsBucket(accesses)
            // A ledger has names and ID numbers in clear: it goes when it has been imported.
            .lifecycleRules(
                List.of(
                    LifecycleRule.builder()
                        .expiration(Duration.days(30))
                        .noncurrentVersionExpiration(Duration.days(7))
                        .abortIncompleteMultipartUploadAfter(Duration.days(1))
                        .build()))
            .build();
  }

  Bucket bucket() {
    return bucket;
  }

  /** Where in the bucket the ledgers lie. */
  String files() {
    return bucket.getBucketArn() + "/ledgers/*";
  }

  /** Makes the state machine that calls {@code function} for each part of a manifest. */
  StateMachine machine(IFunction function, Logs logs) {
    Stack stack = Stack.of(this);
    String name = stack.getStackName() + "-ledgers";
    LogGroup group = logs.group(this, "MachineLogs", "/aws/vendedlogs/states/" + name);
    ManagedPolicy policy =
        ManagedPolicy.Builder.create(this, "MachinePolicy")
            .description("What the import of ledgers may do")
            .statements(statements(function, name))
            .build();
    Role role =
        Role.Builder.create(this, "MachineRole")
            .assumedBy(new ServicePrincipal("states.amazonaws.com"))
            .managedPolicies(List.of(policy))
            .build();
    return StateMachine.Builder.create(this, "Machine")
        .stateMachineName(name)
        .role(role.withoutPolicyUpdates())
        .definitionBody(DefinitionBody.fromString(definition()))
        .definitionSubstitutions(
            // In their order: the same template every time.
            new TreeMap<>(
                new TreeMap<>(
                    Map.of(
                        "Partition", stack.getPartition(),
                        "Bucket", bucket.getBucketName(),
                        "Function", function.getFunctionArn()))))
        .logs(
            LogOptions.builder()
                .destination(group)
                .level(LogLevel.ALL)
                .includeExecutionData(false)
                .build())
        .build();
  }

  private Bucket.Builder bucket(String id) {
    return Bucket.Builder.create(this, id)
        .versioned(true)
        .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
        .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
        .enforceSsl(true)
        .removalPolicy(RemovalPolicy.RETAIN);
  }

  private List<PolicyStatement> statements(IFunction function, String name) {
    return List.of(
        allow(List.of(function.getFunctionArn()), "lambda:InvokeFunction"),
        allow(List.of(bucket.getBucketArn() + "/manifests/*"), "s3:GetObject"),
        allow(
            List.of(bucket.getBucketArn() + "/results/*"),
            "s3:AbortMultipartUpload",
            "s3:GetObject",
            "s3:ListMultipartUploadParts",
            "s3:PutObject"),
        allow(List.of(keys.data().getKeyArn()), "kms:Decrypt", "kms:GenerateDataKey"),
        // The parts are executions of the machine's own.
        allow(List.of(arn("stateMachine", name)), "states:StartExecution"),
        allow(
            List.of(arn("execution", name + "/*")),
            "states:DescribeExecution",
            "states:RedriveExecution",
            "states:StopExecution"),
        // The delivery of logs knows no resource to narrow it to.
        allow(
            List.of("*"),
            "logs:CreateLogDelivery",
            "logs:DeleteLogDelivery",
            "logs:DescribeLogGroups",
            "logs:DescribeResourcePolicies",
            "logs:GetLogDelivery",
            "logs:ListLogDeliveries",
            "logs:PutResourcePolicy",
            "logs:UpdateLogDelivery"));
  }

  private String arn(String resource, String name) {
    return Stack.of(this)
        .formatArn(
            ArnComponents.builder()
                .service("states")
                .resource(resource)
                .resourceName(name)
                .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
                .build());
  }

  private static PolicyStatement allow(List<String> resources, String... actions) {
    return PolicyStatement.Builder.create().actions(List.of(actions)).resources(resources).build();
  }

  private static String definition() {
    try (InputStream in =
        Objects.requireNonNull(
            Ledgers.class.getResourceAsStream("ledgers.asl.json"), "ledgers.asl.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
