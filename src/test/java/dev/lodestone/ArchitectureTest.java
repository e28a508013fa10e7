package dev.lodestone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the order of packages alone, which {@link ArchitecturePageTest} holds, does not say. */
@AnalyzeClasses(packages = "dev.lodestone", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule facts_know_no_other_package = classes()
            .that()
            .resideInAPackage("dev.lodestone.fact")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.lodestone.fact", "java..", "org.apache.commons.csv");

    @ArchTest
    static final ArchRule the_archive_knows_no_service = noClasses()
            .that()
            .resideInAPackage("dev.lodestone.archive")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "io.agroal..");

    @ArchTest
    static final ArchRule the_command_line_and_the_api_never_meet =
            slices().matching("dev.lodestone.(api|cli)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule nothing_below_knows_the_command_line_or_the_api = noClasses()
            .that()
            .resideOutsideOfPackages("dev.lodestone.api..", "dev.lodestone.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.lodestone.api..", "dev.lodestone.cli..");

    @ArchTest
    static final ArchRule only_the_engine_knows_the_inside_of_drools = noClasses()
            .that()
            .resideOutsideOfPackages("dev.lodestone.engine..", "dev.lodestone.witness..", "dev.lodestone.nativeimage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie.internal..", "org.mvel2..");

    @ArchTest
    static final ArchRule packages_form_no_circle =
            slices().matching("dev.lodestone.(*)..").should().beFreeOfCycles();
}
