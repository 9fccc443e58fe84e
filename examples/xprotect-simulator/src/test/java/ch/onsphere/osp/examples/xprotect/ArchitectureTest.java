package ch.onsphere.osp.examples.xprotect;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "ch.onsphere.osp", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String HERE = "ch.onsphere.osp.examples.xprotect";

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("ch.onsphere.osp.examples.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_PUBLIC_API_REFERS_TO_NOTHING_OF_ITS_IMPLEMENTATION =
            classes()
                    .that()
                    .resideInAPackage(HERE)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(HERE, "ch.onsphere.osp.examples.simulator", "java..");

    @ArchTest
    static final ArchRule NOTHING_IS_SHARED_WITH_THE_CLIENT =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "ch.onsphere.osp.api..",
                            "ch.onsphere.osp.milestone..",
                            "ch.onsphere.osp.clearance..");

    @ArchTest
    static final ArchRule ONLY_THE_LISTENERS_KNOW_JETTY =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            HERE + ".server",
                            HERE + ".control",
                            "ch.onsphere.osp.examples.simulator.server")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.eclipse.jetty..");
}
