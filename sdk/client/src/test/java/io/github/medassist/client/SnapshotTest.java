// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.medassist.core.estimate.Estimate;
import io.github.medassist.core.estimate.Settled;
import io.github.medassist.core.quota.Quota;
import io.github.medassist.core.resident.ResidentEstimator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record that is kept on the device: whom it serves, and to whom it is noise. */
final class SnapshotTest extends ServerTest {
  @TempDir Path folder;
  private final List<String> log = new CopyOnWriteArrayList<>();

  @BeforeEach
  void build() {
    client = client((byte) 7);
  }

  private MedassistClient client(byte key) {
    byte[] bytes = new byte[16];
    bytes[0] = key;
    SecretKey secret = new SecretKeySpec(bytes, "AES");
    return builder().cacheDirectory(folder.toFile()).snapshotKey(secret).logger(log::add).build();
  }

  private void keep() throws InterruptedException {
    answer(Samples.snapshot());
    client.snapshots().keep(Samples.REF).execute();
    assertThat(request().getPath()).isEqualTo("/v1/residents/" + Samples.REF + "/snapshot");
  }

  private Path file() throws Exception {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  @Test
  void yearSoFarIsSeenWithoutANetwork() throws Exception {
    keep();

    Response<Quota> response =
        client.quotas().get(Samples.REF, 2023, Mode.OFFLINE).executeForResponse();

    assertThat(Samples.json(response.value())).isEqualTo(Samples.quota());
    assertThat(response.value().asOf()).isEqualTo("2023-06-01T09:30:00+08:00");
    assertThat(response.source()).isEqualTo(Response.Source.CACHE);
    assertThat(response.ageMillis()).isBetween(0L, 60_000L);
  }

  @Test
  void estimateStandsOnTheYearSoFar() throws Exception {
    keep();
    answerAlways(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));

    Estimate estimate =
        client
            .estimates()
            .forResident(
                Samples.REF,
                Samples.DATE,
                Samples.VISIT,
                Samples.SETTLED,
                Mode.NETWORK_ELSE_OFFLINE)
            .execute();

    Estimate expected =
        new ResidentEstimator(Samples.POLICIES)
            .estimate(Samples.RESIDENT, Samples.DATE, Samples.VISIT, Samples.SETTLED);
    assertThat(Samples.json(estimate)).isEqualTo(Samples.json(expected));
  }

  @Test
  void enrollmentIsSeenWithoutANetwork() throws Exception {
    keep();

    assertThat(client.enrollments().get(Samples.REF, 2023, Mode.OFFLINE).execute().status())
        .hasToString("ENROLLED");
  }

  @Test
  void nobodyElseIsFoundUnderAnothersReference() throws Exception {
    keep();

    ConnectionException e =
        catchThrowableOfType(
            ConnectionException.class,
            () -> client.quotas().get("somebody-else", 2023, Mode.OFFLINE).execute());

    assertThat(e.code()).isEqualTo("NO_SNAPSHOT");
    assertThat(e).hasMessageContaining("snapshots().keep");
  }

  @Test
  void networksFailureIsToldWhereNothingIsKept() {
    answerAlways(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));

    assertThatExceptionOfType(ConnectionException.class)
        .isThrownBy(
            () -> client.quotas().get(Samples.REF, 2023, Mode.NETWORK_ELSE_OFFLINE).execute())
        .withMessageContaining("the connection broke");
  }

  @Test
  void fileTellsNothing() throws Exception {
    keep();

    Path file = file();
    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
        .doesNotContain(Samples.REF, "210921", "SUBSISTENCE");
    assertThat(file.getFileName().toString()).doesNotContain(Samples.REF);
  }

  @Test
  void otherKeyOpensNothing() throws Exception {
    keep();

    assertThatExceptionOfType(ConnectionException.class)
        .isThrownBy(() -> client((byte) 8).quotas().get(Samples.REF, 2023, Mode.OFFLINE).execute());
    assertThat(log)
        .containsExactly("a kept snapshot cannot be opened with this snapshotKey: deleted");
  }

  @Test
  void fileInAnothersPlaceOpensNothing() throws Exception {
    keep();
    Path own = file();
    answer(Samples.snapshot());
    client.snapshots().keep("other").execute();
    try (var files = Files.walk(folder)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        Files.write(each, Files.readAllBytes(own));
      }
    }

    assertThatExceptionOfType(ConnectionException.class)
        .isThrownBy(() -> client.quotas().get("other", 2023, Mode.OFFLINE).execute());
    assertThat(client.quotas().get(Samples.REF, 2023, Mode.OFFLINE).execute()).isNotNull();
  }

  @Test
  void forgottenIsGone() throws Exception {
    keep();
    client.snapshots().forget(Samples.REF);
    assertThatExceptionOfType(ConnectionException.class)
        .isThrownBy(() -> client.quotas().get(Samples.REF, 2023, Mode.OFFLINE).execute());

    keep();
    client.snapshots().forgetAll();
    assertThatExceptionOfType(ConnectionException.class)
        .isThrownBy(
            () ->
                client
                    .estimates()
                    .forResident(
                        Samples.REF, Samples.DATE, Samples.VISIT, Settled.NOTHING, Mode.OFFLINE)
                    .execute());
  }

  @Test
  void idNumberIsNoReferenceWithoutANetworkEither() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                client
                    .estimates()
                    .forResident(
                        "990001196001011234",
                        Samples.DATE,
                        Samples.VISIT,
                        Settled.NOTHING,
                        Mode.OFFLINE))
        .withMessageContaining("not the ID number");
  }

  @Test
  void withoutAKeyNothingIsKept() {
    client = builder().cacheDirectory(folder.toFile()).build();

    assertThatIllegalStateException()
        .isThrownBy(() -> client.snapshots().keep(Samples.REF))
        .withMessageContaining("snapshotKey");
  }
}
