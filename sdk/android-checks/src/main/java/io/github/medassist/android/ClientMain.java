// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.android;

import io.github.medassist.client.ApiException;
import io.github.medassist.client.Call;
import io.github.medassist.client.Callback;
import io.github.medassist.client.MedassistClient;
import io.github.medassist.client.MedassistException;
import io.github.medassist.core.estimate.Costs;
import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.EstimateJson;
import io.github.medassist.core.estimate.EstimateRequest;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.estimate.Visit;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.value.Day;
import io.github.medassist.core.word.Care;
import io.github.medassist.core.word.Category;
import io.github.medassist.core.word.Layer;
import io.github.medassist.core.word.Place;
import io.github.medassist.core.word.Referral;
import io.github.medassist.core.word.Scheme;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** Asks a service as an app does: waiting, called back, and refused; prints what came. */
public final class ClientMain {
  private ClientMain() {}

  /**
   * Asks and prints.
   *
   * @param args the address of the service
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    MedassistClient client = MedassistClient.builder(args[0]).build();

    Call<Estimate> call = client.estimates().estimate(request("210921"));
    print(call.execute());

    CountDownLatch done = new CountDownLatch(1);
    call.clone().enqueue(new Printer(done));
    done.await();

    try {
      print(client.estimates().estimate(request("999999")).execute());
    } catch (ApiException e) {
      System.out.println(e.code() + " " + e.pointer());
    }
    // OkHttp's workers wait a minute for more to do.
    System.exit(0);
  }

  private static EstimateRequest request(String region) {
    Visit visit =
        Visit.builder(Care.INPATIENT, Costs.of(6_000_000, 5_000_000))
            .referral(Referral.REFERRED)
            .facility(2, Place.IN_COUNTY)
            .build();
    return EstimateRequest.builder(
            region, Day.of(2023, 5, 10), Scheme.RESIDENT, Category.SUBSISTENCE_ALLOWANCE, visit)
        .settled(Settled.NOTHING.with(Layer.BASIC, 3_000_000).with(Layer.CRITICAL_ILLNESS, 500_000))
        .build();
  }

  private static void print(Estimate estimate) throws IOException {
    System.out.write(Json.write(writer -> EstimateJson.write(writer, estimate)));
    System.out.println();
  }

  /** Prints the outcome. */
  private static final class Printer implements Callback<Estimate> {
    private final CountDownLatch done;

    Printer(CountDownLatch done) {
      this.done = done;
    }

    @Override
    public void onAnswer(Estimate answer) {
      System.out.println(answer.outcome() + " " + answer.steps().get(0).text().zh().length());
      done.countDown();
    }

    @Override
    public void onFailure(MedassistException failure) {
      System.out.println(failure.getMessage());
      done.countDown();
    }
  }
}
