package io.ogtickets.platformtest;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.ogtickets.platform.problem.Refuses;
import io.ogtickets.platform.security.FreshProof;
import java.util.List;
import java.util.stream.Stream;

/** An operation that demands a fresh proof, by itself or through a method of its class, says so; and no other does. */
final class NamedStepUp extends ArchCondition<JavaMethod> {

    private static final String CODE = "step-up-required";

    NamedStepUp() {
        super("name " + CODE + " if, and only if, they demand a fresh proof");
    }

    @Override
    public void check(JavaMethod operation, ConditionEvents events) {
        boolean demanded = Stream.concat(Stream.of(operation), ownMethodsCalledBy(operation))
                .anyMatch(NamedStepUp::demandsProof);
        if (demanded != isNamed(operation)) {
            events.add(SimpleConditionEvent.violated(
                    operation,
                    operation.getFullName() + (demanded ? " demands" : " doesn't demand") + " a fresh proof"));
        }
    }

    private static Stream<JavaMethod> ownMethodsCalledBy(JavaMethod operation) {
        return operation.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().equals(operation.getOwner()))
                .flatMap(call -> call.getTarget().resolveMember().stream());
    }

    private static boolean demandsProof(JavaMethod method) {
        return method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(FreshProof.class));
    }

    private static boolean isNamed(JavaMethod operation) {
        return operation
                .tryGetAnnotationOfType(Refuses.class)
                .map(refuses -> List.of(refuses.forbidden()).contains(CODE))
                .orElse(false);
    }
}
