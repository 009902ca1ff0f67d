// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.problem;

import io.github.medassist.core.value.Text;

/**
 * What can be wrong with an input; the name is the stable {@code code} of the API's problem details
 * (RFC 9457).
 */
public enum ProblemCode {
  /** The text is not JSON. */
  JSON_MALFORMED("请求不是合法的 JSON", "The text is not JSON"),
  /** The JSON ends before it is complete. */
  JSON_TRUNCATED("JSON 不完整", "The JSON is cut short"),
  /** The JSON is nested deeper than any request needs. */
  JSON_TOO_DEEP("JSON 嵌套过深", "The JSON is nested too deeply"),
  /** A member that the shape does not have. */
  UNKNOWN_FIELD("未知字段", "Unknown field"),
  /** The same member twice in one object. */
  DUPLICATE_FIELD("字段重复", "Duplicate field"),
  /** A member that the shape needs. */
  MISSING_FIELD("缺少字段", "Missing field"),
  /** A value of another JSON type than the shape's. */
  WRONG_TYPE("字段类型不符", "Wrong type"),
  /** A word that is not one of the allowed ones. */
  UNKNOWN_WORD("未知取值", "Unknown word"),
  /** A date that is not written yyyy-MM-dd or does not exist. */
  INVALID_DATE("日期不存在或格式不符", "No such date"),
  /** A year outside the calendar. */
  INVALID_YEAR("年度不符", "Not a year"),
  /** A page token that no list gave. */
  INVALID_PAGE("翻页标记不符", "Not a page token"),
  /** An amount below zero. */
  NEGATIVE_AMOUNT("金额不能为负", "Negative amount"),
  /** An amount above {@link io.github.medassist.core.value.Fen#MAX}. */
  AMOUNT_TOO_LARGE("金额过大", "Amount too large"),
  /** A number outside the bounds that its field states. */
  OUT_OF_BOUNDS("数值超出范围", "Number out of bounds"),
  /** In-scope cost above the total. */
  IN_SCOPE_ABOVE_TOTAL("政策范围内费用不能大于总费用", "In-scope cost above the total", 422),
  /** Settled amounts above the in-scope cost. */
  SETTLED_ABOVE_IN_SCOPE("已结算金额不能大于政策范围内费用", "Settled amounts above the in-scope cost", 422),
  /** Paid above the base it was paid on. */
  PAID_ABOVE_BASE("已支付金额不能大于其计算基数", "Paid above its base", 422),
  /**
   * Class A and class B that do not add up to the in-scope cost, where the classes have rates of
   * their own.
   */
  CLASSES_UNLIKE_IN_SCOPE("甲类与乙类之和须等于政策范围内费用", "Class A and B unlike the in-scope cost", 422),
  /** A region for which there is no pack. */
  UNKNOWN_REGION("没有该统筹地区的政策", "Unknown region", 422),
  /** A day on which the region has no rule, or on which nobody of that birth can live. */
  DATE_NOT_COVERED("该日期没有可用的政策", "No policy on that day", 422),
  /** An ID number that is none. */
  INVALID_ID_NUMBER("身份证号不符", "Not an ID number"),
  /** Neither or both of a reference and an ID number. */
  ONE_PERSON("须给出参保人标识或身份证号之一", "One person, named once"),
  /** A layer and one of its benefits, both with an amount. */
  PAID_TWICE("同一层待遇重复给出", "A layer paid twice", 422),
  /** More paid by all together than the bill. */
  PAID_ABOVE_TOTAL("各项支付之和大于总费用", "Paid above the bill", 422),
  /** Nothing recorded, and the documents give no exact amount. */
  NOT_EXACT("现有文件算不出确切金额", "No exact amount", 422),
  /** The parts of a settlement sheet do not add up to its total. */
  SHEET_NOT_ADDING_UP("结算单各项之和不等于总费用", "The sheet does not add up", 422),
  /** Assistance on application where no document here provides for it. */
  NO_APPLICATION("该地没有依申请救助的规定", "No assistance on application"),
  /** A grant on application above what the person has borne and no grant was made for. */
  GRANT_ABOVE_BORNE("救助金额大于未获救助的个人负担", "Granted above what was borne", 422),
  /** A grant whose last day is over. */
  GRANT_OVER("授权截止日期已过", "The grant's last day is over", 422),
  /** More grants than a person may have at a time. */
  TOO_MANY_GRANTS("授权数量已达上限", "Too many grants", 422);

  private final Text title;
  private final int status;

  ProblemCode(String zh, String en) {
    this(zh, en, 400);
  }

  ProblemCode(String zh, String en, int status) {
    this.title = Text.of(zh, en);
    this.status = status;
  }

  /** The title for people. */
  public Text title() {
    return title;
  }

  /**
   * The HTTP status of a call with this input: 400 for a text of the wrong shape, 422 for one of
   * the right shape that says what cannot be.
   */
  public int status() {
    return status;
  }
}
