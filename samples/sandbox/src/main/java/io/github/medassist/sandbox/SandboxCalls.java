// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.sandbox;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.ProblemCode;
import io.github.medassist.core.value.Characters;
import io.github.medassist.core.value.Text;
import io.github.medassist.functions.http.HttpResponse;
import io.github.medassist.functions.problem.ServiceProblem;
import io.github.medassist.functions.store.ResidentRepository;
import java.util.List;

/**
 * The calls that only a sandbox has: tokens for anyone who asks, without a password, and the list
 * of the sample people.
 */
final class SandboxCalls {
  private static final int MAX_BODY_BYTES = 64 * 1024;

  private final Tokens tokens;
  private final ResidentRepository residents;
  private final List<SampleResident> people;

  SandboxCalls(Tokens tokens, ResidentRepository residents, List<SampleResident> people) {
    this.tokens = tokens;
    this.residents = residents;
    this.people = people;
  }

  /** Answers {@code POST /sandbox/tokens}. */
  HttpResponse token(GatewayRequest call) {
    if (call.body().length > MAX_BODY_BYTES) {
      throw ServiceProblem.BODY_TOO_LARGE.exception();
    }
    Json.Members body = Json.read(call.body()).members();
    Json role = body.required("role");
    String token =
        switch (role.string()) {
          case "resident" -> tokens.ofResident(resident(body.required("resident")));
          case "agency" -> tokens.ofAgency(region(body.required("region")));
          case "doctor" -> tokens.ofDoctor(subject(body.required("subject")));
          case "app" -> tokens.ofApp(subject(body.required("subject")));
          default -> throw role.unknownWord(List.of("resident", "doctor", "app", "agency"));
        };
    body.end();
    return HttpResponse.ok(
        HttpResponse.NOT_KEPT,
        writer -> {
          writer.beginObject();
          writer.name("token").value(token);
          writer.endObject();
        });
  }

  private String resident(Json json) {
    String ref = json.string();
    if (ref.isEmpty() || residents.find(ref).isEmpty()) {
      throw json.problem(
          ProblemCode.UNKNOWN_WORD,
          Text.of(
              "请填写 GET /sandbox/residents 列出的参保人标识",
              "give a ref that GET /sandbox/residents lists"));
    }
    return ref;
  }

  private static String region(Json json) {
    String region = json.string();
    if (!region.matches("[1-9][0-9]{5}")) {
      throw json.problem(
          ProblemCode.UNKNOWN_REGION,
          Text.of(
              "请填写六位行政区划代码，例如 210921", "write the region's code with six digits, such as 210921"));
    }
    return region;
  }

  private static String subject(Json json) {
    String subject = json.string();
    if (Characters.isBlank(subject)) {
      throw json.problem(
          ProblemCode.OUT_OF_BOUNDS,
          Text.of(
              "请填写参保人可以授权的任意名称，例如 dr-li",
              "give any name to which a resident can grant, such as dr-li"));
    }
    return subject;
  }

  /** Answers {@code GET /sandbox/residents}. */
  HttpResponse residents(GatewayRequest call) {
    return HttpResponse.ok(
        HttpResponse.NOT_KEPT,
        writer -> {
          writer.beginArray();
          for (SampleResident each : people) {
            writer.beginObject();
            writer.name("ref").value(each.resident().ref());
            writer.name("name").value(each.name());
            writer.name("region").value(each.resident().region());
            writer.name("category").value(each.category().name());
            writer.name("scheme").value(each.resident().scheme().name());
            writer.endObject();
          }
          writer.endArray();
        });
  }
}
