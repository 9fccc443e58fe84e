package ch.onsphere.osp.examples.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "ch.onsphere.osp", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String HERE = "ch.onsphere.osp.examples.simulator";

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching(HERE + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule IT_KNOWS_NOTHING_OF_WHAT_IS_SIMULATED =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            HERE + "..",
                            "com.fasterxml.jackson..",
                            "java..",
                            "org.bouncycastle..",
                            "org.eclipse.jetty..",
                            "org.slf4j..",
                            "picocli..");
}
