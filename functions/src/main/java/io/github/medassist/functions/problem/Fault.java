package io.github.medassist.functions.problem;

import io.github.medassist.core.value.Text;

/**
 * What can go wrong with a call beside its input; the name is the problem's stable {@code code}.
 */
public enum Fault {
  /** No token came. */
  TOKEN_MISSING(401, "请先登录", "No token", "send Authorization: Bearer <token>"),
  /** The token's signature, issuer or audience is not ours. */
  TOKEN_INVALID(401, "登录凭证无效", "Invalid token", "sign in again"),
  /** The token has expired. */
  TOKEN_EXPIRED(401, "登录已过期", "Expired token", "sign in again"),
  /** The caller may not read this record, or it does not exist. */
  FORBIDDEN(
      403,
      "无权查看",
      "Not allowed",
      "ask for your own record, one of your region, or what its resident grants you"),
  /** The caller has no record. */
  RESIDENT_NOT_FOUND(
      404, "没有您的参保记录", "No record", "ask the agency (经办机构) to enter you in the ledger"),
  /** There is no such settlement that the caller may write. */
  SETTLEMENT_NOT_FOUND(404, "没有该结算记录", "No such settlement", "give the id of one of your region"),
  /** The id stands for another settlement, or it was reversed for another reason. */
  SETTLEMENT_CONFLICT(
      409,
      "该结算编号已有不同内容",
      "Another settlement has this id",
      "send what was sent before, or another id"),
  /** There is no such call. */
  ROUTE_NOT_FOUND(404, "没有该接口", "No such call", "see the README for the calls there are"),
  /** The call exists with another method. */
  METHOD_NOT_ALLOWED(405, "方法不允许", "Method not allowed", "see the README for the calls there are"),
  /** The body is larger than any request needs. */
  BODY_TOO_LARGE(413, "请求过大", "Body too large", "send at most 64 KiB"),
  /** The store does not answer. */
  STORE_UNAVAILABLE(503, "暂时无法查询，请稍后再试", "Store unavailable", "try again in a moment"),
  /** A defect of ours. */
  INTERNAL(500, "系统错误", "Internal error", "tell the operator the trace id");

  private final int status;
  private final Text title;
  private final String remedy;

  Fault(int status, String title, String titleEn, String remedy) {
    this.status = status;
    this.title = Text.of(title, titleEn);
    this.remedy = remedy;
  }

  /** Returns the HTTP status. */
  public int status() {
    return status;
  }

  /** Returns an exception that ends the call with this fault. */
  public FaultException exception() {
    return new FaultException(this);
  }

  /** The problem's title in Chinese and in English. */
  public Text title() {
    return title;
  }

  /** What the caller can do, in English. */
  public String remedy() {
    return remedy;
  }
}
