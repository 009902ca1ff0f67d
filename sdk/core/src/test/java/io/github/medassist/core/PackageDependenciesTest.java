// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class PackageDependenciesTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter().importPath(TestData.inModule("target/classes"));

  @Test
  void noPackageIsInACircle() {
    slices().matching("io.github.medassist.core.(**)").should().beFreeOfCycles().check(MAIN);
  }
}
