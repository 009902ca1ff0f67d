// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awscdk.App;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.cxapi.CloudAssembly;

/**
 * A template that was made, once for all tests: starting Node takes seconds.
 *
 * @param text the template's file
 * @param template the same, read
 * @param assertions the same, for the CDK's assertions
 * @param findings what both packs of rules say of each resource
 */
record SynthesizedTemplate(
    String text, Map<String, Object> template, Template assertions, List<Finding> findings) {
  static final SynthesizedTemplate CHINA = of(Map.of("region", "cn-north-1"));

  static final SynthesizedTemplate EUROPE = of(Map.of("region", "eu-central-1"));

  /** With all switches on. */
  static final SynthesizedTemplate SWITCHED =
      of(
          Map.of(
              "region", "eu-central-1",
              "snapStart", "true",
              "arm64", true,
              "tracing", "true",
              "logRetentionDays", "400"));

  /** What a rule says of a resource; {@code reason} is empty where nothing is suppressed. */
  record Finding(String rule, String resource, String compliance, String reason) {}

  private static SynthesizedTemplate of(Map<String, ?> changes) {
    App app = Main.app(TestSettings.settings(changes));
    Main.stack(app);
    CloudAssembly assembly = app.synth();
    try {
      Path folder = Path.of(assembly.getDirectory());
      List<Finding> findings = new ArrayList<>();
      for (String pack : List.of("AwsSolutions", "NIST.800.53.R5")) {
        findings.addAll(findings(folder.resolve(pack + "-Medassist-NagReport.csv")));
      }
      Map<String, Object> template =
          Json.object(assembly.getStackByName("Medassist").getTemplate());
      return new SynthesizedTemplate(
          Files.readString(folder.resolve("Medassist.template.json")),
          template,
          Template.fromJSON(template),
          findings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Finding> findings(Path report) throws IOException {
    List<Finding> findings = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(report)) {
      for (NamedCsvRecord row : rows) {
        findings.add(
            new Finding(
                row.getField("Rule ID"),
                row.getField("Resource ID"),
                row.getField("Compliance"),
                row.getField("Exception Reason")));
      }
    }
    return findings;
  }

  /** The resources of {@code type}, by their names without the CDK's hash. */
  Map<String, Map<String, Object>> resources(String type) {
    Map<String, Map<String, Object>> found = new TreeMap<>();
    Json.object(template.get("Resources"))
        .forEach(
            (id, resource) -> {
              if (Json.object(resource).get("Type").equals(type)) {
                found.put(Json.plain(id), Json.object(resource));
              }
            });
    return found;
  }

  /** The properties of the resources of {@code type}. */
  Map<String, Map<String, Object>> properties(String type) {
    Map<String, Map<String, Object>> found = new TreeMap<>();
    resources(type).forEach((id, each) -> found.put(id, Json.object(each.get("Properties"))));
    return found;
  }

  Stream<String> types() {
    return Json.object(template.get("Resources")).values().stream()
        .map(each -> (String) Json.object(each).get("Type"))
        .distinct();
  }
}
