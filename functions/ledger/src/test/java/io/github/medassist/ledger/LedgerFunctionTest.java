// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.adobe.testing.s3mock.S3MockApplication;
import io.github.medassist.core.json.Json;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.functions.deploy.FunctionDefinition;
import io.github.medassist.functions.http.TestContext;
import io.github.medassist.functions.store.dynamo.LocalCredentials;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Parts of a ledger in an S3-compatible server of its own. */
class LedgerFunctionTest extends LedgerTestCase {
  private static final String BUCKET = "ledgers";

  private static S3MockApplication server;
  private static S3Client s3;

  // The port that the system chose is told by no other method.
  @SuppressWarnings("deprecation")
  @BeforeAll
  static void startS3() {
    // The server's XML needs this parser; the spreadsheet reader brings another.
    System.setProperty("javax.xml.stream.XMLInputFactory", "com.ctc.wstx.stax.WstxInputFactory");
    System.setProperty("javax.xml.stream.XMLOutputFactory", "com.ctc.wstx.stax.WstxOutputFactory");
    server =
        S3MockApplication.start(
            new HashMap<>(
                Map.of(
                    S3MockApplication.PROP_HTTP_PORT, 0,
                    S3MockApplication.PROP_HTTPS_PORT, 0)));
    s3 =
        S3Client.builder()
            .httpClientBuilder(AwsCrtHttpClient.builder())
            .endpointOverride(URI.create("http://127.0.0.1:" + server.getHttpPort()))
            .forcePathStyle(true)
            .region(Region.CN_NORTH_1)
            .credentialsProvider(LocalCredentials.PROVIDER)
            .build();
    s3.createBucket(bucket -> bucket.bucket(BUCKET));
  }

  @AfterAll
  static void stopS3() {
    s3.close();
    server.stop();
    System.clearProperty("javax.xml.stream.XMLInputFactory");
    System.clearProperty("javax.xml.stream.XMLOutputFactory");
  }

  private static void put(String key, byte[] bytes) {
    s3.putObject(put -> put.bucket(BUCKET).key(key), RequestBody.fromBytes(bytes));
  }

  private String call(String key, int from, int to) throws IOException {
    return call(
        """
        {"bucket":"%s","key":"%s","year":2023,"on":"2023-06-01","from":%d,"to":%d}\
        """
            .formatted(BUCKET, key, from, to));
  }

  private String call(String request) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TestContext context = new TestContext();
    LedgerFunction.of(settings(table), s3)
        .handleRequest(
            new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)), out, context);
    assertThat(context.logged()).contains("\"route\":\"part\",\"status\":200").hasLineCount(2);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void partsOfAnObjectAreTheSameAsTheWhole() throws IOException {
    List<Map<Column, String>> rows = LedgerFiles.people(1, 230);
    rows.get(4).put(Column.NAME, "");
    rows.add(LedgerFiles.person(2));
    String csv = LedgerFiles.csv(rows);
    load(LedgerFiles.write(folder.resolve("a.csv"), csv));
    Map<String, List<String>> expected = contents(table);
    table = newTable();
    put("a.csv", csv.getBytes(StandardCharsets.UTF_8));

    assertThat(call("a.csv", 1, 120))
        .isEqualTo(
            """
            {"rows":119,"created":118,"changed":0,"unchanged":0,"rejected":1,"rejections":[\
            {"row":6,"column":"姓名","reason":"不能为空","reasonEn":"must not be empty"}]}\
            """);
    assertThat(call("a.csv", 121, 1000))
        .isEqualTo(
            """
            {"rows":112,"created":111,"changed":0,"unchanged":0,"rejected":1,"rejections":[\
            {"row":232,"column":"身份证号","reason":"与第 3 行是同一人","reasonEn":"the same person as in row 3"}]}\
            """);
    assertThat(contents(table)).isEqualTo(expected);

    assertThat(call("a.csv", 1, 120))
        .startsWith("{\"rows\":119,\"created\":0,\"changed\":0,\"unchanged\":118,");
  }

  @Test
  void anXlsxIsTakenInPartsToo() throws IOException {
    put(
        "a.xlsx",
        Files.readAllBytes(LedgerFiles.xlsx(folder.resolve("a.xlsx"), LedgerFiles.people(1, 30))));

    assertThat(call("a.xlsx", 11, 20)).startsWith("{\"rows\":10,\"created\":10,");
    assertThat(contents(table)).containsOnlyKeys(refs(10, 19));
  }

  private static List<String> refs(int from, int to) {
    List<String> refs = new ArrayList<>();
    for (int person = from; person <= to; person++) {
      refs.add(ref(person));
    }
    return refs;
  }

  @Test
  void theDeploymentNamesTheFunction() {
    assertThat(FunctionDefinition.LEDGER.className()).isEqualTo(LedgerFunction.class.getName());
  }

  @Test
  void anAnswerHoldsTheFirstRejectionsAndCountsTheRest() throws IOException {
    List<Map<Column, String>> rows = LedgerFiles.people(1, 150);
    rows.forEach(row -> row.put(Column.CODE, "?"));
    put("bad.csv", LedgerFiles.csv(rows).getBytes(StandardCharsets.UTF_8));

    Json.Members answer =
        Json.read(call("bad.csv", 1, 1000).getBytes(StandardCharsets.UTF_8)).members();

    assertThat(answer.required("rejected").literal()).isEqualTo("150");
    assertThat(answer.required("rejections").elements()).hasSize(LedgerFunction.MOST_REJECTIONS);
    assertThat(contents(table)).isEmpty();
  }

  @Test
  void whatCannotBeReadIsSaidInOneLine() {
    put("broken.xlsx", new byte[] {1, 2, 3});

    assertRefused("missing.csv", "see that it is there");
    assertRefused("broken.xlsx", "no whole XLSX");
    assertThatThrownBy(
            () ->
                call(
                    "{\"bucket\":\"b\",\"key\":\"k\",\"year\":2023,\"on\":\"2023-06-01\",\"from\":3,\"to\":2}"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("/from");
  }

  private void assertRefused(String key, String message) {
    assertThatThrownBy(() -> call(key, 1, 10))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("s3://ledgers/" + key)
        .hasMessageContaining(message);
    assertThat(contents(table)).isEmpty();
  }
}
