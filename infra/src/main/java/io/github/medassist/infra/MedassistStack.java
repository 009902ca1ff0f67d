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
    alarms.add(functions);
    alarms.add(gateway);
    alarms.add(store);
    alarms.add(alerts);
    alarms.add(machine);
    new ServiceDashboard(this, "Overview", functions, gateway, store, alerts, machine);

    new Suppressions(this).apply(deployment);

    output("Api", gateway.api().getApiEndpoint(), "The API's address");
    output("Table", store.table().getTableName(), "The table's name");
    output("LedgerBucket", ledgers.bucket().getBucketName(), "Where ledgers are put");
    output("LedgerMachine", machine.getStateMachineArn(), "What imports them");
    output("AlertQueue", alerts.queue().getQueueUrl(), "Where alerts are handed over");
    output("ReferenceKey", keys.reference().getSecretArn(), "Keep a copy: nobody is found without");
    output("SealingKey", keys.sealing().getSecretArn(), "Keep a copy: no name is read without");
  }

  private void output(String id, String value, String description) {
    CfnOutput.Builder.create(this, id + "Output")
        .key(id)
        .value(value)
        .description(description)
        .build();
  }
}
