// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import io.github.medassist.core.policy.EnrollmentBasis;
import io.github.medassist.core.resident.Account;
import io.github.medassist.core.resident.Insurance;
import io.github.medassist.core.resident.Membership;
import io.github.medassist.core.resident.Resident;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.EnrollmentStatus;
import io.github.medassist.core.word.Scheme;
import io.github.medassist.functions.store.Basics;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.ResidentItem;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Enters rows of one benefit year in the records of their people. */
final class RecordUpdater {
  private final Identity identity;
  private final int year;
  private final Day on;
  private final String now;

  /**
   * @param year the benefit year
   * @param on the day that the rows are true of
   * @param now when the records change, as an ISO date and time with offset
   */
  RecordUpdater(Identity identity, int year, Day on, String now) {
    this.identity = identity;
    this.year = year;
    this.on = on;
    this.now = now;
  }

  /** The reference of the person of {@code row}. */
  String ref(LedgerRow row) {
    return identity.reference(row.person().id());
  }

  /**
   * The item of {@code row}'s person with the row entered, or null if that changes nothing.
   *
   * @param before the item on record, or null for a person who is not
   */
  @Nullable ResidentItem after(String ref, LedgerRow row, @Nullable ResidentItem before) {
    String hash = Base64.getEncoder().encodeToString(identity.hmac(row.canonical(year)));
    ResidentItem.Imported imported = before == null ? null : before.ledger();
    if (imported != null && hash.equals(imported.hash())) {
      return null;
    }
    Basics person = row.person();
    if (before == null) {
      Resident fresh =
          Resident.builder(ref, row.region(), Scheme.RESIDENT, now)
              .birthDate(row.person().id().birthDate())
              .build();
      return item(
          ResidentItem.of(entered(row, fresh, null, now)),
          row,
          null,
          hash,
          person.seal(identity, ref));
    }
    LedgerRecord kept = LedgerRecord.of(before);
    Resident resident = before.resident();
    String sealed = before.identity();
    boolean samePerson = sealed != null && Basics.open(identity, ref, sealed).equals(person);
    ResidentItem same = before.with(entered(row, resident, kept, resident.asOf()));
    if (samePerson
        && kept != null
        && imported != null
        && same.record().equals(before.record())
        && LedgerRecord.after(kept, row, year, kept.on()).json().equals(imported.items())) {
      return null;
    }
    return item(
        before.with(entered(row, resident, kept, now)),
        row,
        kept,
        hash,
        samePerson ? sealed : person.seal(identity, ref));
  }

  private ResidentItem item(
      ResidentItem item,
      LedgerRow row,
      @Nullable LedgerRecord kept,
      String hash,
      @Nullable String sealed) {
    Day latest = kept == null || kept.on().isBefore(on) ? on : kept.on();
    return item.with(
            new ResidentItem.Imported(LedgerRecord.after(kept, row, year, latest).json(), hash))
        .named(sealed);
  }

  private Resident entered(
      LedgerRow row, Resident before, @Nullable LedgerRecord kept, String asOf) {
    // An older ledger adds its own year and says nothing new of where and what the person is now.
    boolean latest = kept == null || !on.isBefore(kept.on());
    Scheme scheme = scheme(row, before);
    List<Membership> categories = before.categories();
    if (latest) {
      categories =
          row.added().categories() == null
              ? FlaggedCategories.after(before.categories(), row.report(), on)
              : row.added().categories();
    }
    TreeMap<Integer, Account> accounts = new TreeMap<>();
    for (int each : before.years()) {
      accounts.put(each, before.account(each));
    }
    return Resident.builder(
            before.ref(),
            latest ? row.region() : before.region(),
            latest ? scheme : before.scheme(),
            asOf)
        .monitored(
            (latest && row.added().monitored() != null)
                ? row.added().monitored()
                : before.monitored())
        .birthDate(row.person().id().birthDate())
        .categories(categories)
        .insurance(insurance(row, before, scheme))
        .accounts(accounts)
        .build();
  }

  /** Item 15 says of the resident scheme alone; who is not in it may be in the other. */
  private static Scheme scheme(LedgerRow row, Resident before) {
    if (row.added().scheme() != null) {
      return row.added().scheme();
    }
    return row.report().has(Column.BASIC_INSURANCE) ? Scheme.RESIDENT : before.scheme();
  }

  private List<Insurance> insurance(LedgerRow row, Resident before, Scheme scheme) {
    TreeMap<Integer, Insurance> insurance = new TreeMap<>();
    for (Insurance each : before.insurance()) {
      insurance.put(each.year(), each);
    }
    if (row.added().covers() == null) {
      Insurance held = insurance.get(year);
      if (held == null || !agrees(held, row.report().has(Column.BASIC_INSURANCE))) {
        boolean enrolled = row.report().has(Column.BASIC_INSURANCE);
        insurance.put(
            year,
            new Insurance(
                year,
                enrolled ? EnrollmentStatus.ENROLLED : EnrollmentStatus.NOT_ENROLLED,
                scheme,
                null,
                EnrollmentBasis.IN_PERIOD,
                0,
                0));
      }
    } else {
      for (LedgerRow.Cover each : row.added().covers()) {
        insurance.put(
            each.year(),
            new Insurance(
                each.year(),
                each.status(),
                scheme,
                each.paidOn(),
                each.basis(),
                each.missedYears(),
                each.paidBackYears()));
      }
    }
    return new ArrayList<>(insurance.values());
  }

  /** Whether item 15 says what is on record already, which may say more. */
  private static boolean agrees(Insurance held, boolean inResidentScheme) {
    return inResidentScheme
        == (held.status() == EnrollmentStatus.ENROLLED && held.scheme() == Scheme.RESIDENT);
  }
}
