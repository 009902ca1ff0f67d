// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import com.squareup.moshi.JsonWriter;
import io.github.medassist.client.Call;
import io.github.medassist.client.MedassistClient;
import io.github.medassist.client.Response;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * A command about a resident's year.
 *
 * @param <T> the answer
 */
abstract class ResidentCommand<T> extends DoctorCommand {
  @Option(
      names = "--resident",
      paramLabel = "<ref>",
      description = "参保人标识，默认为本人 me / The resident's reference; oneself by default")
  String resident = "me";

  @Option(
      names = "--year",
      paramLabel = "<year>",
      description = "年度，默认今年 / The benefit year; this one by default")
  @Nullable Integer year;

  ResidentCommand(CommandContext context) {
    super(context);
  }

  @Override
  public final Integer call() throws IOException {
    MedassistClient client = client(true);
    Response<T> response = call(client).executeForResponse();
    if (json) {
      print(writer -> write(writer, response.value()));
    } else {
      show(response.value());
      printSource(response);
    }
    return ExitCode.DONE;
  }

  private Call<T> call(MedassistClient client) {
    int asked = checked(year == null ? today().year() : year);
    try {
      return call(client, asked);
    } catch (IllegalArgumentException e) {
      throw notAReference(e);
    }
  }

  abstract Call<T> call(MedassistClient client, int year);

  abstract void write(JsonWriter writer, T answer) throws IOException;

  abstract void show(T answer);
}
