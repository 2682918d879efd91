package io.ogtickets.auth.signin.web;

import io.ogtickets.auth.signin.application.Attempt;
import io.ogtickets.auth.signin.application.SignIn;
import io.ogtickets.auth.signin.application.SignInByPasskey;
import io.ogtickets.auth.signin.application.SignedIn;
import io.ogtickets.auth.signin.application.Visit;
import io.ogtickets.auth.signin.web.SignInController.SignInRequest;
import io.ogtickets.auth.token.server.SignInPage;
import io.ogtickets.platform.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the page's form brings: a password and perhaps a code, or what its script was given by a passkey. */
@Component
class AppSignInForm {

    /** The parameters that are the form's own; the others are the app's. */
    static final Set<String> FIELDS = Set.of("email", "password", "otp", "passkey");

    private final SignIn signIn;
    private final SignInByPasskey signInByPasskey;
    private final Visits visits;
    private final Validator validator;
    private final JsonMapper json;

    AppSignInForm(SignIn signIn, SignInByPasskey signInByPasskey, Visits visits, Validator validator, JsonMapper json) {
        this.signIn = signIn;
        this.signInByPasskey = signInByPasskey;
        this.visits = visits;
        this.validator = validator;
        this.json = json;
    }

    static boolean isIn(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getParameter("password") != null;
    }

    SignedIn signIn(SignInPage.App app, HttpServletRequest request) {
        Visit visit = visits.forApp(app.name(), request);
        @Nullable String passkey = filledIn("passkey", request);
        return passkey == null ? byPassword(request, visit) : byPasskey(passkey, visit);
    }

    private SignedIn byPassword(HttpServletRequest request, Visit visit) {
        SignInRequest form = valid(new SignInRequest(
                request.getParameter("email"),
                request.getParameter("password"),
                filledIn("otp", request),
                null,
                null,
                null));
        return signIn.with(
                new Attempt(form.email(), form.password(), AssertionRequest.secondFactor(form.otp(), null), visit));
    }

    private SignedIn byPasskey(String passkey, Visit visit) {
        try {
            AssertionRequest assertion = valid(json.readValue(passkey, AssertionRequest.class));
            return signInByPasskey.with(assertion.assertion(), visit);
        } catch (JacksonException unreadable) {
            throw wrong();
        }
    }

    private <T> T valid(@Nullable T form) {
        if (form == null || !validator.validate(form).isEmpty()) {
            throw wrong();
        }
        return form;
    }

    private static @Nullable String filledIn(String field, HttpServletRequest request) {
        @Nullable String value = request.getParameter(field);
        return value == null || value.isBlank() ? null : value;
    }

    private static Refusal wrong() {
        return Refusal.unauthenticated("bad-credentials", "Nobody has such an address, password or passkey.");
    }
}
