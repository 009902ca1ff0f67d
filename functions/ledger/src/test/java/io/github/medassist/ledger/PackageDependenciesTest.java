// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the ledger may depend on. */
class PackageDependenciesTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  @Test
  void noPackageIsInACircle() {
    slices().matching("io.github.medassist.(**)").should().beFreeOfCycles().check(MAIN);
  }

  /** Function and jobs choose the store; all else speaks to its interfaces. */
  @Test
  void onlyTheStoreKnowsDynamoDb() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(LedgerFunction.class, LedgerJobs.class)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.github.medassist.functions.store.dynamo..",
            "software.amazon.awssdk.enhanced.dynamodb..",
            "software.amazon.awssdk.services.dynamodb..")
        .check(MAIN);
  }
}
