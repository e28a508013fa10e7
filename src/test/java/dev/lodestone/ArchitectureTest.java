package dev.lodestone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

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
    static final ArchRule methods_know_facts_only = noClasses()
            .that()
            .resideInAPackage("dev.lodestone.method")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(above(
                    "situation",
                    "advice",
                    "drl",
                    "engine",
                    "intake",
                    "report",
                    "inquiry",
                    "stress",
                    "odds",
                    "workbench"));

    @ArchTest
    static final ArchRule situations_know_no_rules = noClasses()
            .that()
            .resideInAPackage("dev.lodestone.situation")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(above(
                    "advice",
                    "drl",
                    "engine",
                    "intake",
                    "report",
                    "inquiry",
                    "stress",
                    "odds",
                    "workbench",
                    "archive"));

    @ArchTest
    static final ArchRule the_reader_of_rules_knows_no_engine = noClasses()
            .that()
            .resideInAPackage("dev.lodestone.drl")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    above("engine", "intake", "report", "inquiry", "stress", "odds", "workbench", "archive"));

    @ArchTest
    static final ArchRule page_one_knows_no_engine = noClasses()
            .that()
            .resideInAPackage("dev.lodestone.briefing")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    above("engine", "intake", "report", "inquiry", "stress", "odds", "workbench", "archive"));

    @ArchTest
    static final ArchRule the_engine_knows_nothing_above_it = noClasses()
            .that()
            .resideInAPackage("dev.lodestone.engine")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(above("intake", "report", "inquiry", "stress", "odds", "workbench", "archive"));

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
            .resideOutsideOfPackages("dev.lodestone.engine..", "dev.lodestone.nativeimage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie.internal..", "org.mvel2..");

    @ArchTest
    static final ArchRule packages_form_no_circle =
            slices().matching("dev.lodestone.(*)..").should().beFreeOfCycles();

    private static String[] above(String... names) {
        String[] packages = new String[names.length + 2];
        for (int i = 0; i < names.length; i++) {
            packages[i] = "dev.lodestone." + names[i] + "..";
        }
        packages[names.length] = "dev.lodestone.api..";
        packages[names.length + 1] = "dev.lodestone.cli..";
        return packages;
    }
}
