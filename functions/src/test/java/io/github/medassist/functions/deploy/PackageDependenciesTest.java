package io.github.medassist.functions.deploy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Which package may depend on which. */
class PackageDependenciesTest {
  private static final String ROOT = "io.github.medassist.functions";

  private static final JavaClasses MAIN =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  private static final JavaClasses TESTS =
      new ClassFileImporter().importPath(Path.of("target", "test-classes"));

  @Test
  void noPackageIsInACircle() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void theRootPackageIsEmpty() {
    noClasses().should().resideInAPackage(ROOT).check(MAIN);
    noClasses().should().resideInAPackage(ROOT).check(TESTS);
  }
}
