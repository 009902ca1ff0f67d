// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.deploy.FunctionDefinition;
import io.github.medassist.functions.deploy.FunctionDefinition.Need;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** One function for each definition, with a role that may do what that says and no more. */
final class Functions extends Construct {
  /** One whole processor: what the start was measured with. */
  private static final int MEMORY = 1769;

  /** What functions use; each is allowed what its definition needs of it and no more. */
  record Resources(Keys keys, Store store, Alerts alerts, Ledgers ledgers, Logs logs) {}

  private final Deployment deployment;
  private final Resources resources;
  private final Map<FunctionDefinition, Function> functions =
      new EnumMap<>(FunctionDefinition.class);
  private final Map<FunctionDefinition, IFunction> live = new EnumMap<>(FunctionDefinition.class);

  Functions(Construct scope, String id, Deployment deployment, Resources resources) {
    super(scope, id);
    this.deployment = deployment;
    this.resources = resources;
    for (FunctionDefinition definition : FunctionDefinition.values()) {
      Function function = function(new Construct(this, id(definition)), definition);
      functions.put(definition, function);
      live.put(definition, deployment.options().snapStart() ? alias(function) : function);
    }
  }

  /** The name of {@code definition} in the template. */
  static String id(FunctionDefinition definition) {
    StringBuilder id = new StringBuilder();
    for (String word : definition.name().split("_", -1)) {
      id.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return id.toString();
  }

  /** How long {@code definition} may take. */
  static Duration timeout(FunctionDefinition definition) {
    return switch (definition) {
      // The longest there is: a part of a ledger that takes longer must be cut smaller.
      case LEDGER -> Duration.minutes(15);
      case ALERT -> Duration.minutes(1);
      // The gateway gives up after 30 seconds, the caller long before.
      default -> Duration.seconds(10);
    };
  }

  /** The function of {@code definition}, which its metrics go by. */
  Function function(FunctionDefinition definition) {
    return Objects.requireNonNull(functions.get(definition));
  }

  /** What is called: the function, or the version that starts from a snapshot. */
  IFunction live(FunctionDefinition definition) {
    return Objects.requireNonNull(live.get(definition));
  }

  private Function function(Construct scope, FunctionDefinition definition) {
    LogGroup group = resources.logs().group(scope, "Logs", null);
    ManagedPolicy policy =
        ManagedPolicy.Builder.create(scope, "Policy")
            .description("What " + id(definition) + " may do")
            .statements(statements(definition, group))
            .build();
    Role role =
        Role.Builder.create(scope, "Role")
            .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
            .managedPolicies(List.of(policy))
            .build();
    Function.Builder function =
        Function.Builder.create(scope, "Function")
            .description("Medassist: " + id(definition))
            .runtime(Runtime.JAVA_25)
            .architecture(deployment.options().arm64() ? Architecture.ARM_64 : Architecture.X86_64)
            .handler(definition.className())
            .code(
                Code.fromAsset(deployment.bundles().resolve(definition.bundle().file()).toString()))
            .memorySize(MEMORY)
            .timeout(timeout(definition))
            .environment(environment(definition))
            .logGroup(group)
            .loggingFormat(LoggingFormat.TEXT)
            .tracing(deployment.options().tracing() ? Tracing.ACTIVE : Tracing.DISABLED)
            // Nothing but what stands above: what the CDK would add is left out.
            .role(role.withoutPolicyUpdates());
    if (definition.needs().contains(Need.KEYS)) {
      function.environmentEncryption(resources.keys().secrets());
    }
    if (deployment.options().snapStart()) {
      function.snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS);
    }
    return function.build();
  }

  private static Alias alias(Function function) {
    return Alias.Builder.create(function, "Live")
        .aliasName("live")
        .version(function.getCurrentVersion())
        .build();
  }

  /** The names that the functions' {@code Settings} reads. */
  private Map<String, String> environment(FunctionDefinition definition) {
    Map<String, String> environment = new TreeMap<>();
    if (!definition.actions().isEmpty()) {
      environment.put(Settings.TABLE, resources.store().table().getTableName());
    }
    if (definition.needs().contains(Need.KEYS)) {
      // A reference that is resolved when the function is made: the template never has the value.
      environment.put(
          Settings.REFERENCE_KEY, resources.keys().reference().getSecretValue().unsafeUnwrap());
      environment.put(
          Settings.SEALING_KEY, resources.keys().sealing().getSecretValue().unsafeUnwrap());
    }
    if (definition.needs().contains(Need.QUEUE)) {
      environment.put(Settings.ALERT_QUEUE, resources.alerts().queue().getQueueUrl());
    }
    if (deployment.options().snapStart()) {
      // Lambda stops the compiler at level 1 by itself, but not with SnapStart; it was measured to
      // start a third faster so, and to answer no slower.
      environment.put("JAVA_TOOL_OPTIONS", "-XX:+TieredCompilation -XX:TieredStopAtLevel=1");
    }
    return environment;
  }

  private List<PolicyStatement> statements(FunctionDefinition definition, LogGroup group) {
    List<PolicyStatement> statements = new ArrayList<>();
    statements.add(
        allow(List.of(group.getLogGroupArn()), "logs:CreateLogStream", "logs:PutLogEvents"));
    if (!definition.actions().isEmpty()) {
      statements.addAll(table(definition));
    }
    if (definition.needs().contains(Need.KEYS)) {
      statements.add(allow(List.of(resources.keys().secrets().getKeyArn()), "kms:Decrypt"));
    }
    if (definition.needs().contains(Need.QUEUE)) {
      statements.add(allow(List.of(resources.alerts().queue().getQueueArn()), "sqs:SendMessage"));
    }
    if (definition.needs().contains(Need.BUCKET)) {
      statements.add(allow(List.of(resources.ledgers().files()), "s3:GetObject"));
    }
    if (definition == FunctionDefinition.ALERT) {
      statements.addAll(stream());
    }
    if (deployment.options().tracing()) {
      // X-Ray knows no resource to narrow it to.
      statements.add(allow(List.of("*"), "xray:PutTelemetryRecords", "xray:PutTraceSegments"));
    }
    return statements;
  }

  private List<PolicyStatement> table(FunctionDefinition definition) {
    List<PolicyStatement> statements = new ArrayList<>();
    List<String> onTable = new ArrayList<>();
    for (String action : new TreeSet<>(definition.actions())) {
      onTable.add("dynamodb:" + action);
    }
    statements.add(
        allow(List.of(resources.store().table().getTableArn()), onTable.toArray(String[]::new)));
    if (definition.actions().contains("Query")) {
      statements.add(allow(List.of(resources.store().index()), "dynamodb:Query"));
    }
    List<String> onKey = new ArrayList<>(List.of("kms:Decrypt"));
    if (definition.needs().contains(Need.QUEUE)) {
      // Each message, and each change that is given up, is encrypted under a key of its own.
      onKey.add("kms:GenerateDataKey");
    }
    statements.add(
        allow(List.of(resources.keys().data().getKeyArn()), onKey.toArray(String[]::new)));
    return statements;
  }

  private List<PolicyStatement> stream() {
    return List.of(
        allow(
            List.of(Objects.requireNonNull(resources.store().table().getTableStreamArn())),
            "dynamodb:DescribeStream",
            "dynamodb:GetRecords",
            "dynamodb:GetShardIterator"),
        // The mapping looks for its stream among all: the call knows no table to narrow it to.
        allow(List.of("*"), "dynamodb:ListStreams"),
        allow(List.of(resources.alerts().undecided().getQueueArn()), "sqs:SendMessage"));
  }

  private static PolicyStatement allow(List<String> resources, String... actions) {
    return PolicyStatement.Builder.create()
        .effect(Effect.ALLOW)
        .actions(List.of(actions))
        .resources(resources)
        .build();
  }
}
