package ch.onsphere.osp.milestone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules between the rooms of this module, and between it and others. */
@AnalyzeClasses(packages = "ch.onsphere.osp", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String API = "ch.onsphere.osp.api..";
    private static final String KIT = "ch.onsphere.osp.kit..";
    private static final String IMPL = "ch.onsphere.osp.milestone..";
    private static final String SIMULATOR = "ch.onsphere.osp.examples.xprotect..";

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("ch.onsphere.osp.milestone.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_API_KNOWS_NOBODY =
            classes()
                    .that()
                    .resideInAPackage(API)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(API, "java..");

    @ArchTest
    static final ArchRule THE_KIT_KNOWS_THE_API_ALONE =
            noClasses()
                    .that()
                    .resideInAPackage(KIT)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "ch.onsphere.osp.milestone..",
                            "ch.onsphere.osp.clearance..",
                            "ch.onsphere.osp.examples..");

    @ArchTest
    static final ArchRule THE_MODULE_KNOWS_THE_API_AND_THE_KIT_ALONE =
            noClasses()
                    .that()
                    .resideInAPackage(IMPL)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "ch.onsphere.osp.examples..", "ch.onsphere.osp.clearance..");

    @ArchTest
    static final ArchRule THE_SIMULATOR_KNOWS_NOTHING_OF_OURS =
            noClasses()
                    .that()
                    .resideInAPackage(SIMULATOR)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(API, IMPL, "ch.onsphere.osp.examples.host..");

    @ArchTest
    static final ArchRule HTTP_STAYS_WHERE_REQUESTS_ARE_MADE =
            noClasses()
                    .that()
                    .resideInAPackage(IMPL)
                    .and()
                    .resideOutsideOfPackages(
                            "ch.onsphere.osp.milestone.http..",
                            "ch.onsphere.osp.milestone.authentication..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.hc..");

    @ArchTest
    static final ArchRule GUICE_STAYS_WHERE_THINGS_ARE_PUT_TOGETHER =
            noClasses()
                    .that()
                    .resideInAPackage(IMPL)
                    .and()
                    .resideOutsideOfPackages(
                            "ch.onsphere.osp.milestone", "ch.onsphere.osp.milestone.connection..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.google.inject..");

    @ArchTest
    static final ArchRule NOBODY_LOOKS_AT_THE_CLOCK_BUT_TIME =
            noClasses()
                    .that()
                    .resideInAPackage(IMPL)
                    .should()
                    .callMethod(System.class, "nanoTime")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule NOBODY_PRINTS =
            noClasses()
                    .that()
                    .resideInAPackage(IMPL)
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err");
}
