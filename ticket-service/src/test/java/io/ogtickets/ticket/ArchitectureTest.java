package io.ogtickets.ticket;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.ogtickets.platformtest.ServiceArchitecture;

@AnalyzeClasses(packagesOf = TicketServiceApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests rules = ArchTests.in(ServiceArchitecture.class);

    @ArchTest
    static final ArchRule theCodeIsPure = classes()
            .that()
            .resideInAPackage("..code..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.ogtickets.platform.crypto..",
                    "io.ogtickets.platform.signing..",
                    "..code..",
                    "..ticket.domain..")
            .because("whoever checks the code against docs/security.md should have nothing else to read");

    @ArchTest
    static final ArchRule theTablesKnowNoUseCase = noClasses()
            .that()
            .resideInAPackage("..store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..application..", "..web..", "..messaging..", "..auth..", "..order..", "..mail..")
            .because("a table answers whoever asks");
}
