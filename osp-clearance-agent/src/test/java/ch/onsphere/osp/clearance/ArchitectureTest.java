package ch.onsphere.osp.clearance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules between the rooms of this module, and between it and others. */
@AnalyzeClasses(packages = "ch.onsphere.osp", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String AGENT = "ch.onsphere.osp.clearance..";

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("ch.onsphere.osp.clearance.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_MODULE_KNOWS_THE_API_AND_THE_KIT_ALONE =
            noClasses()
                    .that()
                    .resideInAPackage(AGENT)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "ch.onsphere.osp.examples..", "ch.onsphere.osp.milestone..");

    @ArchTest
    static final ArchRule HTTP_STAYS_WHERE_REQUESTS_ARE_MADE =
            noClasses()
                    .that()
                    .resideInAPackage(AGENT)
                    .and()
                    .resideOutsideOfPackage("ch.onsphere.osp.clearance.http..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.hc..");

    @ArchTest
    static final ArchRule GUICE_STAYS_WHERE_THINGS_ARE_PUT_TOGETHER =
            noClasses()
                    .that()
                    .resideInAPackage(AGENT)
                    .and()
                    .resideOutsideOfPackage("ch.onsphere.osp.clearance")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.google.inject..");

    @ArchTest
    static final ArchRule THE_STORE_OF_THE_JOURNAL_STAYS_THERE =
            noClasses()
                    .that()
                    .resideInAPackage(AGENT)
                    .and()
                    .resideOutsideOfPackage("ch.onsphere.osp.clearance.journal..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.h2..");

    @ArchTest
    static final ArchRule NOBODY_LOOKS_AT_THE_CLOCK_BUT_TIME =
            noClasses()
                    .that()
                    .resideInAPackage(AGENT)
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
                    .resideInAPackage(AGENT)
                    .and()
                    .haveSimpleNameNotEndingWith("Main")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err");
}
