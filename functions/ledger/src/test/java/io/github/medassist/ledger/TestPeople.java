// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import io.github.medassist.core.policy.EnrollmentBasis;
import io.github.medassist.core.resident.IdNumber;
import io.github.medassist.core.resident.Insurance;
import io.github.medassist.core.resident.Membership;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.EnrollmentStatus;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.ResidentItem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/** Invented people on a ledger, each with a name and an ID number, sealed. */
final class TestPeople {
  private static final String ASOF = "2023-01-01T00:00:00+08:00";

  private final DynamoDbTable<ResidentItem> table;
  private final Identity identity;

  TestPeople(DynamoDbTable<ResidentItem> table, Identity identity) {
    this.table = table;
    this.identity = identity;
  }

  /** The ID number of the invented person with this number. */
  static String idNumber(int number) {
    String digits = "99000119700101%03d".formatted(number);
    for (char check : "0123456789X".toCharArray()) {
      try {
        return IdNumber.parse(digits + check).digits();
      } catch (IllegalArgumentException e) {
        // The next check digit, then.
      }
    }
    throw new AssertionError("one of eleven check digits fits");
  }

  static String name(int number) {
    return "示例·台" + number;
  }

  String ref(int number) {
    return identity.reference(IdNumber.parse(idNumber(number)));
  }

  /** Enters a person of {@code region}, since 2022 in these categories. */
  String enter(String region, int number, Category... categories) {
    return enter(region, number, Scheme.RESIDENT, null, categories);
  }

  String enter(
      String region,
      int number,
      Scheme scheme,
      @Nullable EnrollmentStatus status,
      Category... categories) {
    List<Membership> memberships = new ArrayList<>();
    for (Category category : categories) {
      memberships.add(new Membership(category, Day.parse("2022-01-01"), null));
    }
    List<Insurance> insurance =
        status == null
            ? List.of()
            : List.of(new Insurance(2023, status, scheme, null, EnrollmentBasis.IN_PERIOD, 0, 0));
    String ref = ref(number);
    String sealed =
        "{\"name\":\"%s\",\"idNumber\":\"%s\"}".formatted(name(number), idNumber(number));
    ResidentItem item =
        ResidentItem.of(
            Resident.builder(ref, region, scheme, ASOF)
                .categories(memberships)
                .insurance(insurance)
                .build());
    table.putItem(item.named(identity.sealText(ref, sealed)));
    return ref;
  }
}
