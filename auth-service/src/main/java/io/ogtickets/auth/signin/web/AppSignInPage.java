package io.ogtickets.auth.signin.web;

import io.ogtickets.auth.family.domain.Granted;
import io.ogtickets.auth.signin.application.Attempt;
import io.ogtickets.auth.signin.application.SignIn;
import io.ogtickets.auth.signin.application.SignedIn;
import io.ogtickets.auth.signin.web.SignInController.SignInRequest;
import io.ogtickets.auth.token.server.SignInPage;
import io.ogtickets.platform.problem.Problems;
import io.ogtickets.platform.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** By the same rules as a sign-in of our own: second factor, delays, and a look at the origin. */
@Component
class AppSignInPage implements SignInPage {

    private static final Set<String> OWN = Set.of("email", "password", "otp");

    private final SignIn signIn;
    private final Visits visits;
    private final Cookies cookies;
    private final OwnOrigins ownOrigins;
    private final Validator validator;
    private final Problems problems;

    AppSignInPage(
            SignIn signIn,
            Visits visits,
            Cookies cookies,
            OwnOrigins ownOrigins,
            Validator validator,
            Problems problems) {
        this.signIn = signIn;
        this.visits = visits;
        this.cookies = cookies;
        this.ownOrigins = ownOrigins;
        this.validator = validator;
        this.problems = problems;
    }

    @Override
    public void show(App app, HttpServletRequest request, HttpServletResponse response) throws IOException {
        SignInHtml html = new SignInHtml(request);
        html.write(response, HttpStatus.OK.value(), html.form(app, OWN), "");
    }

    @Override
    public void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SignInHtml html = new SignInHtml(request);
        html.write(response, HttpStatus.BAD_REQUEST.value(), "", html.refused());
    }

    @Override
    public boolean isSentBack(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getParameter("password") != null;
    }

    @Override
    public Optional<Granted> signIn(App app, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            SignedIn signedIn = signedIn(app, request);
            if (signedIn.knownBy() != null) {
                response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        cookies.deviceOnPage(signedIn.knownBy()).toString());
            }
            return Optional.of(signedIn.session().granted());
        } catch (Refusal refusal) {
            SignInHtml html = new SignInHtml(request);
            ProblemDetail problem = problems.of(refusal, SignInHtml.languageOf(request));
            refusal.retryAfter()
                    .ifPresent(
                            wait -> response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1)));
            html.write(response, problem.getStatus(), html.form(app, OWN), Objects.requireNonNull(problem.getDetail()));
            return Optional.empty();
        }
    }

    private SignedIn signedIn(App app, HttpServletRequest request) {
        ownOrigins.demand(request);
        SignInRequest form = form(request);
        if (!validator.validate(form).isEmpty()) {
            throw Refusal.unauthenticated("bad-credentials", "Nobody has such an address or password.");
        }
        return signIn.with(new Attempt(
                form.email(),
                form.password(),
                AssertionRequest.secondFactor(form.otp(), null),
                visits.forApp(app.name(), request)));
    }

    private static SignInRequest form(HttpServletRequest request) {
        @Nullable String otp = request.getParameter("otp");
        return new SignInRequest(
                request.getParameter("email"),
                request.getParameter("password"),
                otp == null || otp.isBlank() ? null : otp,
                null,
                null,
                null);
    }
}
