// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.alert;

import io.github.medassist.functions.store.AlertItem;
import io.github.medassist.functions.store.ResidentItem;
import io.github.medassist.functions.store.ResidentRepository;
import io.github.medassist.functions.store.dynamo.StreamRecord;
import io.github.medassist.functions.store.dynamo.StreamRecord.Change;
import javax.inject.Inject;

/** Processes the table's changes one by one: decides on a snapshot, hands over an alert. */
final class AlertStream {
  private final ResidentRepository residents;
  private final AlertEvaluator evaluator;
  private final AlertPublisher publisher;

  @Inject
  AlertStream(ResidentRepository residents, AlertEvaluator evaluator, AlertPublisher publisher) {
    this.residents = residents;
    this.evaluator = evaluator;
    this.publisher = publisher;
  }

  void prime() {
    residents.prime();
  }

  /** Processes one change; one of another kind of item, or a deletion, is passed over. */
  void process(StreamRecord change) {
    Change<ResidentItem> snapshot = change.snapshot();
    if (snapshot != null) {
      evaluator.evaluate(snapshot.before(), snapshot.after());
    }
    Change<AlertItem> alert = change.alert();
    if (alert != null && isNews(alert)) {
      publisher.publish(alert.after());
    }
  }

  /** What is written again without a decision, such as by a repair of the table, is no news. */
  private static boolean isNews(Change<AlertItem> alert) {
    return alert.before() == null || alert.before().snapshot() != alert.after().snapshot();
  }
}
