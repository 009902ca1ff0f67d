package io.github.medassist.functions.resident;

import io.github.medassist.core.resident.Resident;
import java.util.Optional;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/** The residents' snapshots: one item a person, read with one {@code GetItem}. */
public final class Residents {
  private static final String NOBODY = "prime";

  private final DynamoDbTable<ResidentItem> table;

  /** Makes it over the table. */
  @Inject
  public Residents(DynamoDbTable<ResidentItem> table) {
    this.table = table;
  }

  /** Returns the snapshot of {@code ref}, if there is one. */
  public Optional<Resident> find(String ref) {
    ResidentItem item = item(ref);
    return item == null ? Optional.empty() : Optional.of(item.resident());
  }

  private @Nullable ResidentItem item(String ref) {
    return table.getItem(
        Key.builder().partitionValue(ResidentItem.key(ref)).sortValue(ResidentItem.KIND).build());
  }

  /**
   * Stores a snapshot in the place of the one on record.
   *
   * @throws software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException if
   *     somebody else has stored one meanwhile; read it and try again
   */
  public void save(Resident resident) {
    ResidentItem before = item(resident.ref());
    table.putItem(ResidentItem.of(resident, before == null ? null : before.version()));
  }

  /** Opens the connection with a read of nobody, so that the first caller does not wait for it. */
  public void prime() {
    try {
      find(NOBODY);
    } catch (SdkException e) {
      // The store may be away while the function starts; whoever calls first is told if it still
      // is.
    }
  }
}
