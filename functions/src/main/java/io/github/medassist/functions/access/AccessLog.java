package io.github.medassist.functions.access;

import io.github.medassist.core.access.AccessPage;
import io.github.medassist.core.access.AccessRecord;
import io.github.medassist.core.word.Scope;
import io.github.medassist.functions.config.Settings;
import io.github.medassist.functions.http.PageToken;
import io.github.medassist.functions.resident.ResidentItem;
import io.github.medassist.functions.resident.SealedGrant;
import io.github.medassist.functions.store.Table;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The reads of residents' records by others: one item each, beside the record. */
public final class AccessLog {
  /** Of one length, in one offset: the later instant is the greater text. */
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx").withZone(Settings.CHINA);

  /** An instant and a call's id, as a sort key has them behind the kind. */
  private static final String REST = "[0-9T:.+-]{29}#.{1,128}";

  private final DynamoDbTable<AccessItem> table;
  private final Clock clock;

  /** Makes it over the settings' table. */
  @Inject
  public AccessLog(DynamoDbEnhancedClient client, Settings settings) {
    this.table = client.table(settings.table(), AccessItem.SCHEMA);
    this.clock = settings.clock();
  }

  /**
   * Puts a read on record.
   *
   * @param call the id of the call, by which two at the same instant are told apart
   * @param grant the grant that allows it, or null for an agency
   * @throws software.amazon.awssdk.core.exception.SdkException if the store does not take it: there
   *     must be no answer then
   */
  void record(String call, String ref, Caller caller, Scope what, @Nullable SealedGrant grant) {
    table.putItem(
        AccessItem.of(
            ref,
            INSTANT.format(clock.instant()),
            call,
            caller.role(),
            caller.subject(),
            grant == null ? null : grant.sealedName(),
            what,
            grant == null ? null : grant.id()));
  }

  /**
   * Returns the reads of the record of {@code ref}, the newest first.
   *
   * @param limit how many at most
   * @param next what the page before gave for this one, or null for the newest
   * @param open opens a sealed name
   * @throws io.github.medassist.core.problem.InvalidInputException if {@code next} was given by no
   *     page
   */
  AccessPage page(String ref, int limit, @Nullable String next, UnaryOperator<String> open) {
    QueryEnhancedRequest.Builder query =
        QueryEnhancedRequest.builder()
            .queryConditional(
                QueryConditional.sortBeginsWith(
                    key -> key.partitionValue(ResidentItem.key(ref)).sortValue(AccessItem.KIND)))
            .scanIndexForward(false)
            .consistentRead(true)
            // One more tells whether there is a page after this.
            .limit(limit + 1);
    if (next != null) {
      query.exclusiveStartKey(
          Map.of(
              Table.PARTITION,
              AttributeValue.fromS(ResidentItem.key(ref)),
              Table.SORT,
              AttributeValue.fromS(sort(next))));
    }
    List<AccessItem> items = table.query(query.build()).iterator().next().items();
    List<AccessItem> shown = items.subList(0, Math.min(limit, items.size()));
    List<AccessRecord> records = new ArrayList<>();
    for (AccessItem item : shown) {
      records.add(item.opened(open));
    }
    return new AccessPage(
        records, items.size() > limit ? token(shown.get(limit - 1).sort()) : null);
  }

  /** The pages' tokens are the sort keys, so that a new read does not move what was shown. */
  private static String token(String sort) {
    return PageToken.of(sort.substring(AccessItem.KIND.length()));
  }

  private static String sort(String token) {
    String rest = PageToken.position(token);
    if (!rest.matches(REST)) {
      throw PageToken.invalid();
    }
    return AccessItem.KIND + rest;
  }
}
