package io.ogtickets.platform.problem;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.DatabindException;

/** Finds in an exception which input fields are wrong, and says so in the caller's language. */
final class FieldProblems {

    private static final String WRONG_FORM = "wrong-form";
    private static final String MISSING = "missing";

    private final Problems problems;

    FieldProblems(Problems problems) {
        this.problems = problems;
    }

    List<FieldProblem> of(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(violation -> new FieldProblem(violation.getPropertyPath().toString(), violation.getMessage()))
                .toList();
    }

    List<FieldProblem> of(MethodArgumentNotValidException invalid) {
        return invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> new FieldProblem(error.getField(), messageOf(error)))
                .toList();
    }

    List<FieldProblem> of(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldProblem(
                                String.valueOf(result.getMethodParameter().getParameterName()),
                                messageOf(error.getDefaultMessage()))))
                .toList();
    }

    List<FieldProblem> of(MethodArgumentTypeMismatchException mismatch) {
        return List.of(new FieldProblem(mismatch.getName(), problems.text(WRONG_FORM)));
    }

    List<FieldProblem> of(MissingServletRequestParameterException missing) {
        return List.of(new FieldProblem(missing.getParameterName(), problems.text(MISSING)));
    }

    List<FieldProblem> of(DatabindException mismatch) {
        return List.of(new FieldProblem(pathOf(mismatch), problems.text(WRONG_FORM)));
    }

    /** What the binder says of a value that it can't convert names Java types, and speaks English only. */
    private String messageOf(FieldError error) {
        return error.isBindingFailure() ? problems.text(WRONG_FORM) : messageOf(error.getDefaultMessage());
    }

    private String messageOf(@Nullable String message) {
        return message == null ? problems.text(WRONG_FORM) : message;
    }

    private static String pathOf(DatabindException mismatch) {
        StringBuilder path = new StringBuilder();
        mismatch.getPath().forEach(step -> {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        });
        return path.toString();
    }
}
