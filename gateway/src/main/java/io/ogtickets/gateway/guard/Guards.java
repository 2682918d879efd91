package io.ogtickets.gateway.guard;

import org.springframework.core.Ordered;

/** The order in which a request passes the guards. */
final class Guards {

    static final int ANSWER_HEADERS = Ordered.HIGHEST_PRECEDENCE + 100;
    static final int RATE = ANSWER_HEADERS + 1;
    static final int METHODS = ANSWER_HEADERS + 2;
    static final int PATHS = ANSWER_HEADERS + 3;
    static final int ORIGINS = ANSWER_HEADERS + 4;
    static final int SIGN_INS = ANSWER_HEADERS + 5;
    static final int BODY = ANSWER_HEADERS + 6;

    private Guards() {}
}
