// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.wechat;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Text;
import java.util.List;
import java.util.Map;

/**
 * Lets the user choose one of the sandbox's invented people: for trying out alone, since nothing is
 * verified.
 */
final class SimulatedVerifier implements IdentityVerifier {
  private final Sessions sessions;
  private final SandboxCalls sandbox;
  private final Service service;

  SimulatedVerifier(Sessions sessions, SandboxCalls sandbox, Service service) {
    this.sessions = sessions;
    this.sandbox = sandbox;
    this.service = service;
  }

  @Override
  public Json.Body begin(WeChatUser user) {
    List<SandboxCalls.Person> people = sandbox.people();
    Map<String, String> regions = service.regionNames();
    return writer -> {
      writer.beginObject();
      writer.name("way").value("SIMULATED");
      writer.name("people").beginArray();
      for (SandboxCalls.Person each : people) {
        writer.beginObject();
        writer.name("resident").value(each.ref());
        writer.name("name").value(each.name());
        writer.name("region").value(regions.getOrDefault(each.region(), each.region()));
        writer.name("category").value(each.category().text().zh());
        writer.endObject();
      }
      writer.endArray();
      writer.endObject();
    };
  }

  @Override
  public VerifiedIdentity verify(String bearer, Json proof) {
    WeChatUser user = sessions.find(bearer);
    if (user == null) {
      throw BackendProblem.SESSION_OVER.exception();
    }
    Json.Members members = proof.members();
    Json resident = members.required("resident");
    members.end();
    String ref = resident.string();
    if (sandbox.people().stream().noneMatch(each -> each.ref().equals(ref))) {
      throw resident.problem(
          ProblemCode.UNKNOWN_WORD,
          Text.of("请从列出的人员中选择", "choose one of the people who were listed"));
    }
    return new VerifiedIdentity(user, ref);
  }
}
