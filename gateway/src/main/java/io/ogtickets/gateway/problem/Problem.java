package io.ogtickets.gateway.problem;

import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.GATEWAY_TIMEOUT;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.METHOD_NOT_ALLOWED;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.URI_TOO_LONG;

import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** All that the gateway refuses or fails to deliver. The code is part of the API; the texts are in {@code problems}. */
public enum Problem {
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "malformed-request"),
    ORIGIN_REFUSED(FORBIDDEN, "origin-refused"),
    NO_SUCH_ROUTE(NOT_FOUND, "not-found"),
    METHOD_REFUSED(METHOD_NOT_ALLOWED, "method-not-allowed"),
    BODY_TOO_LARGE(CONTENT_TOO_LARGE, "content-too-large"),
    ADDRESS_TOO_LONG(URI_TOO_LONG, "uri-too-long"),
    HEADERS_TOO_LARGE(REQUEST_HEADER_FIELDS_TOO_LARGE, "headers-too-large"),
    RATE_LIMITED(TOO_MANY_REQUESTS, "rate-limited"),
    INTERNAL_ERROR(INTERNAL_SERVER_ERROR, "internal-error"),
    SERVICE_AWAY(SERVICE_UNAVAILABLE, "service-unavailable"),
    SERVICE_TOO_SLOW(GATEWAY_TIMEOUT, "gateway-timeout");

    private final HttpStatus status;
    private final String code;

    Problem(HttpStatus status, String code) {
        this.status = status;
        this.code = code;
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    /** The problem with this status; for any other, what stands for its class of statuses. */
    static Problem of(HttpStatusCode status) {
        return Arrays.stream(values())
                .filter(problem -> problem.status.isSameCodeAs(status))
                .findFirst()
                .orElse(status.is4xxClientError() ? MALFORMED_REQUEST : INTERNAL_ERROR);
    }
}
