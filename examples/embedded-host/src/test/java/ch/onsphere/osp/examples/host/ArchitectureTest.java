package ch.onsphere.osp.examples.host;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "ch.onsphere.osp.examples.host",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String HOST = "ch.onsphere.osp.examples.host";

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching(HOST + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule modulesAreMetThroughTheContractAlone =
            classes()
                    .that()
                    .resideInAPackage(HOST + "..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            HOST + "..",
                            "ch.onsphere.osp.api",
                            "java..",
                            "javax.crypto..",
                            "org.slf4j",
                            "com.fasterxml.jackson..",
                            "com.networknt.schema..",
                            "org.apache.commons.text..",
                            "org.eclipse.jetty..",
                            "io.micrometer..",
                            "picocli..");

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsTheEntry =
            noClasses()
                    .that()
                    .resideInAPackage(HOST + ".*..")
                    .and()
                    .resideOutsideOfPackage(HOST + ".cli")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(HOST);

    @ArchTest
    static final ArchRule theServerStaysInItsPackage =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(HOST + ".http")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.eclipse.jetty..");

    @ArchTest
    static final ArchRule nothingStaticChanges =
            fields().that().areStatic().should().haveModifier(JavaModifier.FINAL);
}
