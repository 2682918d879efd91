package io.ogtickets.stripesimulator.api;

import io.ogtickets.stripesimulator.domain.StripeFailure;
import io.ogtickets.stripesimulator.wire.ErrorObject;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Every refusal is a Stripe error object. */
@RestControllerAdvice
class FailureAdvice {

    private static final Logger log = LoggerFactory.getLogger(FailureAdvice.class);

    @ExceptionHandler
    ResponseEntity<ErrorObject> refused(StripeFailure failure) {
        return answer(failure);
    }

    /** Stripe doesn't tell a wrong method from a wrong path. */
    @ExceptionHandler({NoResourceFoundException.class, HttpRequestMethodNotSupportedException.class})
    ResponseEntity<ErrorObject> unknownUrl(HttpServletRequest request) {
        return answer(StripeFailure.unreadable(
                404, "Unrecognized request URL (%s: %s).".formatted(request.getMethod(), request.getRequestURI())));
    }

    @ExceptionHandler
    ResponseEntity<ErrorObject> notJson(HttpMessageNotReadableException e) {
        return answer(StripeFailure.unreadable(400, "The request body could not be read."));
    }

    @ExceptionHandler
    ResponseEntity<ErrorObject> unexpected(Exception e) {
        if (e instanceof ErrorResponse known) {
            return answer(StripeFailure.unreadable(known.getStatusCode().value(), String.valueOf(e.getMessage())));
        }
        log.error("A request failed", e);
        return answer(StripeFailure.internal());
    }

    private static ResponseEntity<ErrorObject> answer(StripeFailure failure) {
        return ResponseEntity.status(failure.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(ErrorObject.of(failure));
    }
}
