// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.wechat;

import io.github.medassist.client.AlertCalls;
import io.github.medassist.client.ApiException;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Text;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The person comes to the agency's counter with the ID card and shows the code that the phone
 * shows; the clerk, who has found the person in the ledger, enters both. Whether the clerk may is
 * for the service to say: the agency's own token is shown to it.
 */
final class AgencyCounterVerifier implements IdentityVerifier {
  static final Duration VALID = Duration.ofMinutes(5);

  private static final int TRIES = 3;
  private static final int HALF = 10_000;

  /** Half of all numbers there are, so that a free one is soon found. */
  private static final int MOST = HALF / 2;

  /** Alerts told from this day on: none, so that the question brings nobody's name. */
  private static final String NEVER = "9999-12-31";

  /** A code that a phone shows: the half that names it is the key under which it stands. */
  private static final class Code {
    final WeChatUser user;
    final String secret;
    final Instant until;
    int triesLeft = TRIES;

    Code(WeChatUser user, String secret, Instant until) {
      this.user = user;
      this.secret = secret;
      this.until = until;
    }
  }

  private final SecureRandom random = new SecureRandom();
  private final Map<String, Code> codes = new HashMap<>();
  private final Service service;
  private final Clock clock;

  AgencyCounterVerifier(Service service, Clock clock) {
    this.service = service;
    this.clock = clock;
  }

  @Override
  public Json.Body begin(WeChatUser user) {
    String code = issue(user);
    return writer -> {
      writer.beginObject();
      writer.name("way").value("COUNTER");
      writer.name("code").value(code);
      writer.name("seconds").value(VALID.toSeconds());
      writer.endObject();
    };
  }

  /** Takes back the user's earlier code, if there is one, and those that are over. */
  private synchronized String issue(WeChatUser user) {
    Instant now = clock.instant();
    codes.values().removeIf(code -> code.user.equals(user) || !code.until.isAfter(now));
    if (codes.size() >= MOST) {
      throw BackendProblem.SERVICE_UNAVAILABLE.exception();
    }
    String name = half();
    while (codes.containsKey(name)) {
      name = half();
    }
    String secret = half();
    codes.put(name, new Code(user, secret, now.plus(VALID)));
    return name + secret;
  }

  private String half() {
    return "%04d".formatted(random.nextInt(HALF));
  }

  @Override
  public VerifiedIdentity verify(String bearer, Json proof) {
    Json.Members members = proof.members();
    Json code = members.required("code");
    Json resident = members.required("resident");
    members.end();
    if (!code.string().matches("[0-9]{8}")) {
      throw code.problem(
          ProblemCode.OUT_OF_BOUNDS,
          Text.of("请输入手机上显示的八位数字", "enter the eight digits that the phone shows"));
    }
    requireItsAgency(bearer, resident);
    return new VerifiedIdentity(redeem(code.string()), resident.string());
  }

  /**
   * First whether this is the agency, then the code: nobody else gets to try any. The service
   * refuses the list of alerts to everyone but agencies, since a doctor with the resident's grant
   * must not bind a phone; and a resident's own alerts to an agency elsewhere.
   */
  private void requireItsAgency(String bearer, Json resident) {
    if (bearer.isEmpty()) {
      throw BackendProblem.NOT_THE_AGENCY.exception();
    }
    AlertCalls alerts = service.as(() -> bearer).alerts();
    try {
      alerts.ofRegion(null, NEVER).execute();
      alerts.of(resident.string()).execute();
    } catch (IllegalArgumentException e) {
      throw resident.problem(
          ProblemCode.OUT_OF_BOUNDS,
          Text.of("请填写参保人标识，不要填写身份证号", "give the reference, not the ID number"));
    } catch (ApiException e) {
      if (e.status() == 401 || e.status() == 403) {
        throw BackendProblem.NOT_THE_AGENCY.exception();
      }
      throw e;
    }
  }

  private synchronized WeChatUser redeem(String digits) {
    String name = digits.substring(0, 4);
    Code code = codes.get(name);
    if (code == null || !code.until.isAfter(clock.instant())) {
      throw BackendProblem.CODE_REFUSED.exception();
    }
    boolean right = code.secret.equals(digits.substring(4));
    if (right || --code.triesLeft == 0) {
      codes.remove(name);
    }
    if (!right) {
      throw BackendProblem.CODE_REFUSED.exception();
    }
    return code.user;
  }
}
