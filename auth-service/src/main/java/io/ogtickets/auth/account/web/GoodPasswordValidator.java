package io.ogtickets.auth.account.web;

import io.ogtickets.auth.password.domain.PasswordPolicy;
import io.ogtickets.auth.password.domain.Weakness;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks the policy, and names the field and the reason. */
class GoodPasswordValidator implements ConstraintValidator<GoodPassword, RegistrationRequest> {

    private final PasswordPolicy policy;

    GoodPasswordValidator(PasswordPolicy policy) {
        this.policy = policy;
    }

    @Override
    public boolean isValid(RegistrationRequest request, ConstraintValidatorContext context) {
        if (request.password() == null || request.password().isBlank()) {
            return true;
        }
        List<String> personal = Stream.of(request.email(), request.firstName(), request.lastName())
                .filter(Objects::nonNull)
                .toList();
        Optional<Weakness> weakness = policy.weaknessOf(request.password(), personal);
        weakness.ifPresent(reason -> explain(reason, context));
        return weakness.isEmpty();
    }

    private static void explain(Weakness reason, ConstraintValidatorContext context) {
        String key = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate("{password." + key + "}")
                .addPropertyNode("password")
                .addConstraintViolation();
    }
}
