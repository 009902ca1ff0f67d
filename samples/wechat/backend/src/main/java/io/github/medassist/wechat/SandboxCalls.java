// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.wechat;

import io.github.medassist.core.json.Json;
import io.github.medassist.core.word.Category;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** The two calls that only the sandbox has: its invented people, and tokens for the asking. */
final class SandboxCalls implements ResidentTokens {
  private static final MediaType JSON = MediaType.get("application/json");

  /**
   * An invented person.
   *
   * @param ref the reference
   * @param name the invented name
   * @param region the region's code
   * @param category the category that the ledger names first
   */
  record Person(String ref, String name, String region, Category category) {}

  private final String url;
  private final OkHttpClient okHttp;

  SandboxCalls(String url, OkHttpClient okHttp) {
    this.url = url;
    this.okHttp = okHttp;
  }

  List<Person> people() {
    List<Person> people = new ArrayList<>();
    try {
      for (Json each : answer(new Request.Builder().url(url + "/sandbox/residents")).elements()) {
        Json.Members person = each.members();
        people.add(
            new Person(
                person.required("ref").string(),
                person.required("name").string(),
                person.required("region").string(),
                person.required("category").word(Category.values())));
      }
    } catch (IOException e) {
      throw BackendProblem.SERVICE_UNAVAILABLE.exception();
    }
    return people;
  }

  @Override
  public String of(String resident) throws IOException {
    byte[] body =
        Json.write(
            writer -> {
              writer.beginObject();
              writer.name("role").value("resident");
              writer.name("resident").value(resident);
              writer.endObject();
            });
    return answer(
            new Request.Builder().url(url + "/sandbox/tokens").post(RequestBody.create(body, JSON)))
        .members()
        .required("token")
        .string();
  }

  private Json answer(Request.Builder request) throws IOException {
    try (Response response = okHttp.newCall(request.build()).execute()) {
      ResponseBody body = response.body();
      if (!response.isSuccessful() || body == null) {
        throw new IOException("the sandbox answered " + response.code() + "; is it one?");
      }
      return Json.read(body.bytes());
    }
  }
}
