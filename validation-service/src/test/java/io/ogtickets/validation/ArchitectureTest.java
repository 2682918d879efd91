package io.ogtickets.validation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.ogtickets.platformtest.ServiceArchitecture;

@AnalyzeClasses(packagesOf = ValidationServiceApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests rules = ArchTests.in(ServiceArchitecture.class);

    @ArchTest
    static final ArchRule theReaderIsPure = classes()
            .that()
            .resideInAPackage("..validation.code..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.ogtickets.platform.crypto..",
                    "..validation.code..",
                    "..validation.domain..")
            .because("what strangers write is read where nothing but the code can be reached");

    @ArchTest
    static final ArchRule theTablesKnowNoUseCase = noClasses()
            .that()
            .resideInAPackage("..store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..application..", "..web..", "..messaging..", "..validation.ticket..")
            .because("a table answers whoever asks");
}
