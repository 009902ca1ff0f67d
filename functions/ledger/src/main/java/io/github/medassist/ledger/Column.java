// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import io.github.medassist.core.word.Care;
import java.util.List;

/**
 * The columns of the ledger: its 36 items (辽医保[2019]8号 附件1), and after them the columns that a
 * region may add (各市可根据本地区实际情况适当增加项目).
 */
public enum Column {
  /** 1. */
  SERIAL("序号"),
  /** 2. */
  POOL("统筹地区"),
  /** 3. */
  CODE("行政区划代码"),
  /** 4. */
  PLACE("行政区划名称"),
  /** 5. */
  NAME("姓名"),
  /** 6. */
  ID_NUMBER("身份证号"),
  /** 7. */
  REGISTERED_POOR("建档立卡贫困人口"),
  /** 8. */
  URBAN_ALLOWANCE("城镇低保"),
  /** 9. */
  RURAL_ALLOWANCE("农村低保"),
  /** 10. */
  URBAN_EXTREME_POVERTY("城镇特困"),
  /** 11. */
  RURAL_EXTREME_POVERTY("农村特困"),
  /** 12. */
  URBAN_LOW_INCOME("城镇低收入"),
  /** 13. */
  RURAL_LOW_INCOME("农村低收入"),
  /** 14. */
  RURAL_OTHER("农村其他困难群体"),
  /** 15. */
  BASIC_INSURANCE("参加居民基本医保"),
  /** 16. */
  CRITICAL_ILLNESS_INSURANCE("参加居民大病保险"),
  /** 17. */
  SUBSIDY("参保财政补助"),
  /** 18. */
  COMMERCIAL_INSURANCE("参加商业补充医疗保险"),
  /** 19. */
  OUTPATIENT_VISITS("普通门诊就诊次数"),
  /** 20. */
  OUTPATIENT_TOTAL("普通门诊费用合计"),
  /** 21. */
  OUTPATIENT_BASIC("普通门诊基本医保"),
  /** 22. */
  OUTPATIENT_CRITICAL_ILLNESS("普通门诊大病保险"),
  /** 23. */
  OUTPATIENT_ASSISTANCE("普通门诊医疗救助"),
  /** 24. */
  OUTPATIENT_OTHER("普通门诊其他保障"),
  /** 25. */
  CHRONIC_VISITS("门诊特慢病就诊次数"),
  /** 26. */
  CHRONIC_TOTAL("门诊特慢病费用合计"),
  /** 27. */
  CHRONIC_BASIC("门诊特慢病基本医保"),
  /** 28. */
  CHRONIC_CRITICAL_ILLNESS("门诊特慢病大病保险"),
  /** 29. */
  CHRONIC_ASSISTANCE("门诊特慢病医疗救助"),
  /** 30. */
  CHRONIC_OTHER("门诊特慢病其他保障"),
  /** 31. */
  INPATIENT_VISITS("住院就诊次数"),
  /** 32. */
  INPATIENT_TOTAL("住院费用合计"),
  /** 33. */
  INPATIENT_BASIC("住院基本医保"),
  /** 34. */
  INPATIENT_CRITICAL_ILLNESS("住院大病保险"),
  /** 35. */
  INPATIENT_ASSISTANCE("住院医疗救助"),
  /** 36. */
  INPATIENT_OTHER("住院其他保障"),

  /** Added: the scheme. */
  SCHEME("参保险种"),
  /** Added: the category. */
  CATEGORY("身份类别"),
  /** Added: the first day of it. */
  CATEGORY_SINCE("身份类别起"),
  /** Added: its last day, empty while it lasts. */
  CATEGORY_UNTIL("身份类别止"),
  /** Added: a second category. */
  SECOND_CATEGORY("第二身份"),
  /** Added: the first day of it. */
  SECOND_CATEGORY_SINCE("第二身份起"),
  /** Added: its last day. */
  SECOND_CATEGORY_UNTIL("第二身份止"),
  /** Added: a former category. */
  FORMER_CATEGORY("曾有身份"),
  /** Added: the first day of it. */
  FORMER_CATEGORY_SINCE("曾有身份起"),
  /** Added: its last day. */
  FORMER_CATEGORY_UNTIL("曾有身份止"),
  /** Added: whether rural revitalisation monitors the person. */
  MONITORED("纳入监测"),
  /** Added: the benefit years on record, parted by semicolons; the next five stand in its order. */
  YEARS("参保年度"),
  /** Added: whether enrolled. */
  STATUS("参保状态"),
  /** Added: when the premium was paid. */
  PAID_ON("缴费日期"),
  /** Added: how the person came to be enrolled. */
  BASIS("参保方式"),
  /** Added: years without cover before. */
  MISSED_YEARS("断保年数"),
  /** Added: years of them that were paid back. */
  PAID_BACK_YEARS("补缴年数");

  /** The 36 items, in their order. */
  static final List<Column> ITEMS = List.of(values()).subList(0, 36);

  /** The flags among them: items 7 to 18. */
  static final List<Column> FLAGS = ITEMS.subList(6, 18);

  /** The figures among them: items 19 to 36. */
  static final List<Column> FIGURES = ITEMS.subList(18, 36);

  /** The kinds of care that the figures' three blocks are of. */
  static final List<Care> BLOCKS =
      List.of(Care.OUTPATIENT, Care.CHRONIC_OUTPATIENT, Care.INPATIENT);

  /** The figures of a block. */
  static final int BLOCK = 6;

  /** Added columns that say nothing without each other. */
  static final List<List<Column>> TOGETHER =
      List.of(
          List.of(CATEGORY, CATEGORY_SINCE, CATEGORY_UNTIL),
          List.of(SECOND_CATEGORY, SECOND_CATEGORY_SINCE, SECOND_CATEGORY_UNTIL),
          List.of(FORMER_CATEGORY, FORMER_CATEGORY_SINCE, FORMER_CATEGORY_UNTIL),
          List.of(YEARS, STATUS, PAID_ON, BASIS, MISSED_YEARS, PAID_BACK_YEARS));

  private final String header;

  Column(String header) {
    this.header = header;
  }

  /** The text of its header. */
  public String header() {
    return header;
  }

  /** The headers of {@code columns}. */
  static List<String> headers(List<Column> columns) {
    return columns.stream().map(Column::header).toList();
  }

  /** Whether this one of the figures counts visits and is no amount. */
  static boolean isCount(int figure) {
    return figure % BLOCK == 0;
  }
}
