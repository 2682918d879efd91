package io.ogtickets.stripesimulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.ogtickets.stripesimulator.domain.SessionId;
import io.ogtickets.stripesimulator.ledger.Ledger;
import java.util.function.Function;

@AnalyzeClasses(packages = "io.ogtickets.stripesimulator", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule domainKnowsJavaOnly = classes()
            .that()
            .resideInAPackage("..domain")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..stripesimulator.domain", "java..", "org.jspecify..")
            .because("what Stripe does with a session is independent of how it is asked");

    @ArchTest
    static final ArchRule doorsDontKnowEachOther = noClasses()
            .that()
            .resideInAPackage("..api")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..page", "..webhook")
            .because("merchant, payer and webhooks meet in the ledger only");

    @ArchTest
    static final ArchRule onlyUseCasesChangeASession = noClasses()
            .that()
            .resideOutsideOfPackages("..application", "..ledger")
            .should()
            .callMethod(Ledger.class, "change", SessionId.class, Function.class)
            .because("load, act and save stand together in a use case");
}
