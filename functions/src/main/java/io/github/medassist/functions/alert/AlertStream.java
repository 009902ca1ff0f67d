package io.github.medassist.functions.alert;

import io.github.medassist.functions.resident.ResidentItem;
import io.github.medassist.functions.resident.Residents;
import io.github.medassist.functions.store.Table;
import java.util.Map;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Takes the table's changes one by one: decides on a snapshot, hands over an alert. */
final class AlertStream {
  private final Residents residents;
  private final Watch watch;
  private final HandOver handOver;

  @Inject
  AlertStream(Residents residents, Watch watch, HandOver handOver) {
    this.residents = residents;
    this.watch = watch;
    this.handOver = handOver;
  }

  void prime() {
    residents.prime();
  }

  /** Takes one change; one of another kind of item, or a deletion, is passed over. */
  void take(StreamRecord change) {
    String kind = change.key(Table.SORT);
    boolean snapshot = kind.equals(ResidentItem.KIND);
    if (!snapshot && !kind.startsWith(AlertItem.KIND)) {
      return;
    }
    Map<String, AttributeValue> before = change.before();
    Map<String, AttributeValue> after = change.after();
    if (after == null) {
      return;
    }
    if (snapshot) {
      watch.changed(
          before == null ? null : ResidentItem.SCHEMA.mapToItem(before),
          ResidentItem.SCHEMA.mapToItem(after));
    } else {
      changed(
          before == null ? null : AlertItem.SCHEMA.mapToItem(before),
          AlertItem.SCHEMA.mapToItem(after));
    }
  }

  /** What is written again without a decision, such as by a repair of the table, is no news. */
  private void changed(@Nullable AlertItem before, AlertItem after) {
    if (before == null || before.snapshot() != after.snapshot()) {
      handOver.tell(after);
    }
  }
}
