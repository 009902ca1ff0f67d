// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.infra;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.NIST80053R5Checks;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;

/** The CDK app: makes the template that the CDK's command line deploys. */
public final class Main {
  private Main() {}

  /**
   * Makes the template from the settings in the CDK's context. A setting that is missing or wrong
   * is told in one line, and the exit code is 2.
   */
  public static void main(String[] args) {
    try {
      App app = app(Map.of());
      stack(app);
      app.synth();
    } catch (SettingException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  /** Makes the app with the settings {@code context}, to which the command line's come. */
  static App app(Map<String, ?> context) {
    Map<String, Object> all = new HashMap<>(context);
    // Access logs come by the bucket's policy; else by an ACL, which new buckets no longer have.
    all.put("@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy", true);
    return new App(AppProps.builder().context(all).analyticsReporting(false).build());
  }

  /** Makes the stack that {@code app}'s context asks for, checked by both packs of rules. */
  static MedassistStack stack(App app) {
    Deployment deployment = Deployment.of(context(app));
    // Findings are errors: the CDK's command line deploys nothing that has one.
    Aspects.of(app).add(new AwsSolutionsChecks());
    Aspects.of(app).add(new NIST80053R5Checks());
    return new MedassistStack(
        app,
        deployment,
        StackProps.builder()
            .env(Environment.builder().region(deployment.region()).build())
            .description("Medassist: medical assistance's quotas, estimates, settlements, alerts")
            .terminationProtection(true)
            .build());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> context(App app) {
    return (Map<String, Object>) app.getNode().getAllContext();
  }
}
