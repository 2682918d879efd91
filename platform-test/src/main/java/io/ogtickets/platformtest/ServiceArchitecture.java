package io.ogtickets.platformtest;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.swagger.v3.oas.annotations.Operation;
import java.io.ObjectInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may know whom inside a service. A service's {@code ArchitectureTest} includes these rules. */
public final class ServiceArchitecture {

    @ArchTest
    static final ArchRule domainKnowsNoFramework = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat(DescribedPredicate.or(
                    JavaClass.Predicates.resideInAnyPackage(
                            "java..",
                            "javax.crypto..",
                            "jakarta.persistence..",
                            "org.jspecify..",
                            "org.springframework.data.repository..",
                            "org.springframework.data.jpa.repository..",
                            "org.springframework.data.domain..",
                            "io.ogtickets.platform.crypto..",
                            "io.ogtickets.platform.id..",
                            "io.ogtickets.platform.money..",
                            "io.ogtickets.platform.problem..",
                            "..domain.."),
                    DescribedPredicate.describe(
                            "arrays of primitives", (JavaClass type) -> type.isPrimitive() || type.isArray())))
            .because("the rules of the business must be readable and testable without any framework")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule applicationDoesNotKnowTheEdges = noClasses()
            .that()
            .resideInAPackage("..application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.ogtickets..web..", "io.ogtickets..messaging..")
            .because("a use case doesn't care who calls it")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyApplicationOpensTransactions = noClasses()
            .that()
            .resideOutsideOfPackages("..application..")
            .should()
            .beAnnotatedWith(Transactional.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(TransactionTemplate.class)
            .because("where a transaction begins and ends is a decision of the use case")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule edgesArePrivate = classes()
            .that()
            .resideInAnyPackage("..web..", "..messaging..")
            .should()
            .notHaveModifier(JavaModifier.PUBLIC)
            .because("nothing inside calls the edges")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule edgesDoNotCallEachOther = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..messaging..")
            .because("both call the application, and never each other")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule operationsSayThatTheyTakeAFreshProof = methods()
            .that()
            .areAnnotatedWith(Operation.class)
            .should(new NamedStepUp())
            .because("a client is to read it in the API document, and not in a refusal")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule queriesAreReadAsLists = noClasses()
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .because("a stream keeps its connection until somebody closes it, and ten of them empty the pool");

    @ArchTest
    static final ArchRule nothingFromOutsideIsCarriedOut = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ProcessBuilder.class, Process.class, ObjectInputStream.class)
            .orShould()
            .callMethodWhere(target(owner(type(Runtime.class))).and(target(name("exec"))))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javax.script..", "javax.naming..", "javax.xml..", "org.xml..", "org.springframework.expression..")
            .because("input must reach no shell, no script, no directory, no XML parser and no stream of objects");

    private ServiceArchitecture() {}
}
