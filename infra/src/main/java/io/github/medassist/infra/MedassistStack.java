// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import io.github.medassist.functions.deploy.FunctionDefinition;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.constructs.Construct;

/** All of one deployment, in one region. */
final class MedassistStack extends Stack {
  MedassistStack(Construct scope, Deployment deployment, StackProps properties) {
    super(scope, "Medassist", properties);
    Keys keys = new Keys(this, "Keys");
    Logs logs = new Logs(keys, deployment);
    Store store = new Store(this, "Store", keys);
    Alerts alerts = new Alerts(this, "Alerts", keys, getStackName());
    Ledgers ledgers = new Ledgers(this, "Ledgers", keys);
    Functions functions =
        new Functions(
            this,
            "Functions",
            deployment,
            new Functions.Resources(keys, store, alerts, ledgers, logs));
    alerts.feed(functions.live(FunctionDefinition.ALERT), store);
    StateMachine machine = ledgers.machine(functions.live(FunctionDefinition.LEDGER), logs);
    Gateway gateway = new Gateway(this, "Gateway", deployment, functions, logs);
    Alarms alarms = new Alarms(this, "Alarms", deployment, keys);
    alarms.watch(functions);
    alarms.watch(gateway);
    alarms.watch(store);
    alarms.watch(alerts);
    alarms.watch(machine);
    new Overview(this, "Overview", functions, gateway, store, alerts, machine);

    new Suppressions(this).apply(deployment);

    tell("Api", gateway.api().getApiEndpoint(), "The API's address");
    tell("Table", store.table().getTableName(), "The table's name");
    tell("LedgerBucket", ledgers.bucket().getBucketName(), "Where ledgers are put");
    tell("LedgerMachine", machine.getStateMachineArn(), "What imports them");
    tell("AlertQueue", alerts.queue().getQueueUrl(), "Where alerts are handed over");
    tell("ReferenceKey", keys.reference().getSecretArn(), "Keep a copy: nobody is found without");
    tell("SealingKey", keys.sealing().getSecretArn(), "Keep a copy: no name is read without");
  }

  private void tell(String id, String value, String description) {
    CfnOutput.Builder.create(this, id + "Output")
        .key(id)
        .value(value)
        .description(description)
        .build();
  }
}
