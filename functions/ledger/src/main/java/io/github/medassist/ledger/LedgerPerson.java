// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import io.github.medassist.functions.store.Basics;
import io.github.medassist.functions.store.Identity;
import io.github.medassist.functions.store.ResidentItem;
import org.jspecify.annotations.Nullable;

/**
 * Who a record is of, as the ledger names the person: for an agency's list or sheet, and never for
 * a log.
 *
 * @param serial 序号, or empty
 * @param pool 统筹地区
 * @param place 行政区划名称, or empty
 * @param name 姓名
 * @param idNumber 身份证号
 */
public record LedgerPerson(String serial, String pool, String place, String name, String idNumber) {
  /**
   * The person of {@code item}, or null if nobody has said who that is.
   *
   * @param identity opens what is sealed
   */
  public static @Nullable LedgerPerson of(ResidentItem item, Identity identity) {
    String sealed = item.identity();
    if (sealed == null) {
      return null;
    }
    Basics basics = Basics.open(identity, item.ref(), sealed);
    LedgerRecord kept = LedgerRecord.of(item);
    return new LedgerPerson(
        kept == null ? "" : kept.serial(),
        kept == null ? "" : kept.home().pool(),
        kept == null ? "" : kept.home().place(),
        basics.name(),
        basics.id().digits());
  }

  /** Names the kind alone. */
  @Override
  public String toString() {
    return "Person";
  }
}
