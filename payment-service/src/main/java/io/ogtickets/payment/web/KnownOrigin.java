package io.ogtickets.payment.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An address of our own web client: nobody is sent elsewhere by a link that looks like ours. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownOriginValidator.class)
@interface KnownOrigin {

    String message() default "must be an address of this site";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
