// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.wechat;

import io.github.medassist.core.problem.Problem;
import io.github.medassist.core.problem.ProblemException;
import io.github.medassist.core.value.Text;

/** What can go wrong here before the service is asked; the name is the problem's {@code code}. */
// A problem does not change.
@SuppressWarnings("ImmutableEnumChecker")
enum BackendProblem {
  /** No session came, or one that is over. */
  SESSION_OVER(
      401,
      "请重新登录",
      "Log in again",
      "登录已过期，请重新进入小程序",
      "call wx.login and POST its code to /wx/session"),
  /** WeChat does not know the code. */
  LOGIN_REFUSED(
      401,
      "微信登录未成功，请重试",
      "WeChat refused the login",
      "若仍不成功，请重新进入小程序",
      "send a fresh code of wx.login, once"),
  /** The WeChat user is not yet known to be anybody. */
  NOT_BOUND(
      409, "请先绑定参保人", "Not bound to a resident", "绑定后才能查询本人的记录", "prove first who the user is"),
  /** No such code, or it is over, used or tried too often. */
  CODE_REFUSED(
      422,
      "绑定码不对或已失效，请在手机上重新获取",
      "No such code, or it is over",
      "绑定码五分钟内有效，只能用一次，最多可试三次",
      "have the phone show a new code; each is good once, for five minutes and three tries"),
  /** Somebody but the agency that covers the resident enters a code. */
  NOT_THE_AGENCY(
      403,
      "仅参保地经办机构可以办理绑定",
      "Only the resident's own agency may bind",
      "请由参保人所在地的经办机构办理",
      "send the token of an agency (经办机构) whose region covers the resident"),
  /** No such call. */
  ROUTE_NOT_FOUND(
      404,
      "没有该接口",
      "No such call",
      "可用的接口见 miniprogram/lib/request.js",
      "see miniprogram/lib/request.js for the calls there are"),
  /** The call exists with another method. */
  METHOD_NOT_ALLOWED(
      405,
      "方法不允许",
      "Method not allowed",
      "可用的接口见 miniprogram/lib/request.js",
      "see miniprogram/lib/request.js for the calls there are"),
  /** The body is larger than any request needs. */
  BODY_TOO_LARGE(413, "请求过大", "Body too large", "请求正文不得超过 64 KiB", "send at most 64 KiB"),
  /** WeChat's server does not answer, or not as it should. */
  WECHAT_UNAVAILABLE(
      503,
      "暂时无法连接微信，请稍后再试",
      "WeChat unavailable",
      "若多次重试仍不成功，请将查询编号告知运维人员",
      "try again in a moment"),
  /** The Medassist service does not answer, or not as it should. */
  SERVICE_UNAVAILABLE(
      503,
      "暂时无法查询，请稍后再试",
      "Service unavailable",
      "若多次重试仍不成功，请将查询编号告知运维人员",
      "try again in a moment"),
  /** A defect of ours. */
  INTERNAL(500, "系统错误", "Internal error", "请将查询编号告知运维人员", "tell the operator the trace id");

  private final Problem problem;

  BackendProblem(int status, String title, String titleEn, String remedy, String remedyEn) {
    this.problem = Problem.of(status, name(), Text.of(title, titleEn), Text.of(remedy, remedyEn));
  }

  /** What the phone is told. */
  Problem problem() {
    return problem;
  }

  /** Ends the call with this problem. */
  ProblemException exception() {
    return new ProblemException(problem);
  }
}
