// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.problem;

import io.github.medassist.core.problem.Problem;
import io.github.medassist.core.problem.ProblemException;
import io.github.medassist.core.value.Text;

/**
 * What can go wrong with a call beside its input; the name is the problem's stable {@code code}.
 */
// A problem does not change.
@SuppressWarnings("ImmutableEnumChecker")
public enum ServiceProblem {
  /** No token came. */
  TOKEN_MISSING(
      401,
      "请先登录",
      "No token",
      "调用方须在请求头 Authorization 中带上登录凭证",
      "send Authorization: Bearer <token>"),
  /** The token's signature, issuer or audience is not ours. */
  TOKEN_INVALID(401, "登录凭证无效", "Invalid token", "请重新登录", "sign in again"),
  /** The token has expired. */
  TOKEN_EXPIRED(401, "登录已过期", "Expired token", "请重新登录", "sign in again"),
  /** The caller may not read this record, or it does not exist. */
  FORBIDDEN(
      403,
      "无权查看",
      "Not allowed",
      "只能查看本人的、本辖区的或参保人授权查看的记录",
      "ask for your own record, one of your region, or what its resident grants you"),
  /** The caller has no record. */
  RESIDENT_NOT_FOUND(
      404,
      "没有您的参保记录",
      "No record",
      "请联系经办机构登记您的参保信息",
      "ask the agency (经办机构) to enter you in the ledger"),
  /** There is no such settlement that the caller may write. */
  SETTLEMENT_NOT_FOUND(
      404, "没有该结算记录", "No such settlement", "请填写本辖区的结算编号", "give the id of one of your region"),
  /** The id stands for another settlement, or it was reversed for another reason. */
  SETTLEMENT_CONFLICT(
      409,
      "该结算编号已有不同内容",
      "Another settlement has this id",
      "请与此前提交的内容保持一致，或另用编号",
      "send what was sent before, or another id"),
  /** A grant on application that stands is over the settlement. */
  SETTLEMENT_GRANTED(
      409,
      "该结算已获依申请救助",
      "Granted on application",
      "请先冲销包含该结算的救助记录，之后再重新登记",
      "reverse the grant that is over it first, and record it anew afterwards"),
  /** There is no such grant on application that the caller may write. */
  GRANT_NOT_FOUND(
      404,
      "没有该依申请救助记录",
      "No such grant on application",
      "请填写此人的救助编号",
      "give the id of one of this person's"),
  /** The id stands for another grant on application, or it was reversed for another reason. */
  GRANT_CONFLICT(
      409,
      "该救助编号已有不同内容",
      "Another grant on application has this id",
      "请与此前提交的内容保持一致，或另用编号",
      "send what was sent before, or another id"),
  /** There is no such call. */
  ROUTE_NOT_FOUND(
      404,
      "没有该接口",
      "No such call",
      "可用的接口见 docs/api.md 或 GET /v1/openapi.json",
      "see docs/api.md or GET /v1/openapi.json for the calls there are"),
  /** The call exists with another method. */
  METHOD_NOT_ALLOWED(
      405,
      "方法不允许",
      "Method not allowed",
      "可用的接口见 docs/api.md 或 GET /v1/openapi.json",
      "see docs/api.md or GET /v1/openapi.json for the calls there are"),
  /** The body is larger than any request needs. */
  BODY_TOO_LARGE(413, "请求过大", "Body too large", "请求正文不得超过 64 KiB", "send at most 64 KiB"),
  /** The body says that it is no JSON. */
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "请求类型不符",
      "Not JSON",
      "请将 Content-Type 写为 application/json，或省去",
      "send Content-Type: application/json, or leave it out"),
  /** The store does not answer. */
  STORE_UNAVAILABLE(
      503, "暂时无法查询，请稍后再试", "Store unavailable", "若多次重试仍不成功，请将查询编号告知运维人员", "try again in a moment"),
  /** A defect of ours. */
  INTERNAL(500, "系统错误", "Internal error", "请将查询编号告知运维人员", "tell the operator the trace id");

  private final Problem problem;

  ServiceProblem(int status, String title, String titleEn, String remedy, String remedyEn) {
    this.problem = Problem.of(status, name(), Text.of(title, titleEn), Text.of(remedy, remedyEn));
  }

  /** What the caller is told. */
  public Problem problem() {
    return problem;
  }

  /** Ends the call with this problem. */
  public ProblemException exception() {
    return new ProblemException(problem);
  }
}
