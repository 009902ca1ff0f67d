// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.policy;

import dagger.Module;
import dagger.Provides;
import io.github.medassist.core.alert.Alerts;
import io.github.medassist.core.enrollment.Enrollments;
import io.github.medassist.core.estimate.Estimator;
import io.github.medassist.core.policy.Pack;
import io.github.medassist.core.policy.Policies;
import io.github.medassist.core.quota.Quotas;
import io.github.medassist.core.resident.ResidentEstimator;
import io.github.medassist.core.settlement.GrantsOnApplication;
import io.github.medassist.core.settlement.Postings;
import io.github.medassist.functions.config.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Makes the policies, and what answers from them. */
@Module
public final class PolicyModule {
  private PolicyModule() {}

  @Provides
  @Singleton
  static Policies policies(Settings settings) {
    return read(settings.packs());
  }

  /**
   * Reads all packs, so that no caller waits for that: the built-in ones and, beside them, the
   * operator's own, files named {@code <region>/<first day>.json}.
   *
   * @param folder where the operator's own packs are, or null without any
   * @throws io.github.medassist.core.policy.PackException if they do not pass the checks
   */
  public static Policies read(@Nullable Path folder) {
    if (folder == null) {
      Policies policies = Policies.builtIn();
      policies.packRegions().forEach(policies::packs);
      return policies;
    }
    List<Pack> packs = new ArrayList<>(Policies.builtInPacks());
    try (Stream<Path> files = Files.find(folder, 2, PolicyModule::isPack)) {
      for (Path file : files.sorted().toList()) {
        Pack own = Pack.read(folder.relativize(file).toString(), Files.readAllBytes(file));
        packs.removeIf(
            each -> each.region().equals(own.region()) && each.validFrom().equals(own.validFrom()));
        packs.add(own);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of packs cannot be read: check its path", e);
    }
    return Policies.of(packs);
  }

  private static boolean isPack(Path file, BasicFileAttributes attributes) {
    return attributes.isRegularFile() && file.toString().endsWith(".json");
  }

  /** Makes what answers estimates. */
  @Provides
  @Singleton
  static Estimator estimator(Policies policies) {
    return new Estimator(policies);
  }

  /** Makes what answers estimates of residents. */
  @Provides
  @Singleton
  static ResidentEstimator residentEstimator(Policies policies) {
    return new ResidentEstimator(policies);
  }

  /** Makes what answers enrolments. */
  @Provides
  @Singleton
  static Enrollments enrollments(Policies policies) {
    return new Enrollments(policies);
  }

  /** Makes what answers quotas. */
  @Provides
  @Singleton
  static Quotas quotas(Policies policies) {
    return new Quotas(policies);
  }

  /** Makes what answers whether a threshold is reached. */
  @Provides
  @Singleton
  static Alerts alerts(Policies policies) {
    return new Alerts(policies);
  }

  /** Makes what works out grants on application. */
  @Provides
  @Singleton
  static GrantsOnApplication grantsOnApplication(Policies policies) {
    return new GrantsOnApplication(policies);
  }

  /** Makes what works out what a settlement adds to a year. */
  @Provides
  @Singleton
  static Postings postings(Policies policies) {
    return new Postings(policies);
  }
}
