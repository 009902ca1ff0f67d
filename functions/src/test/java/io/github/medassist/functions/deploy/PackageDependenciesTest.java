// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.functions.deploy;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package may depend on which. */
class PackageDependenciesTest {
  private static final String ROOT = "io.github.medassist.functions";

  /** What is no feature; every other package is one. */
  private static final String[] FLOORS =
      Stream.of("deploy", "access", "http", "store..", "config", "problem")
          .map(floor -> ROOT + "." + floor)
          .toArray(String[]::new);

  private static final JavaClasses MAIN =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  private static final JavaClasses TESTS =
      new ClassFileImporter().importPath(Path.of("target", "test-classes"));

  @Test
  void noPackageIsInACircle() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void onlyTheStoreKnowsDynamoDb() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".store.dynamo")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "software.amazon.awssdk.enhanced.dynamodb..",
            "software.amazon.awssdk.services.dynamodb..")
        .check(MAIN);
  }

  @Test
  void packagesDependOnFloorsBelow() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("deploy")
        .definedBy(ROOT + ".deploy")
        .layer("features")
        .definedBy(resideInAPackage(ROOT + "..").and(resideOutsideOfPackages(FLOORS)))
        .layer("access")
        .definedBy(ROOT + ".access")
        .layer("http and store")
        .definedBy(ROOT + ".http", ROOT + ".store..")
        .layer("config and problem")
        .definedBy(ROOT + ".config", ROOT + ".problem")
        .whereLayer("deploy")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("features")
        .mayOnlyBeAccessedByLayers("deploy")
        .whereLayer("access")
        .mayOnlyBeAccessedByLayers("deploy", "features")
        .whereLayer("http and store")
        .mayOnlyBeAccessedByLayers("deploy", "features", "access")
        .check(MAIN);
  }

  @Test
  void theRootPackageIsEmpty() {
    noClasses().should().resideInAPackage(ROOT).check(MAIN);
    noClasses().should().resideInAPackage(ROOT).check(TESTS);
  }
}
