package io.ogtickets.auth.signin.web;

import io.ogtickets.auth.family.application.SessionProperties;
import io.ogtickets.auth.family.domain.Granted;
import io.ogtickets.auth.signin.application.SignedIn;
import io.ogtickets.auth.token.server.SignInPage;
import io.ogtickets.platform.problem.Problems;
import io.ogtickets.platform.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** By the same rules as a sign-in of our own: second factor, delays, and a look at the origin. */
@Component
class AppSignInPage implements SignInPage {

    private final AppSignInForm form;
    private final Cookies cookies;
    private final OwnOrigins ownOrigins;
    private final Problems problems;
    private final Duration longest;

    AppSignInPage(
            AppSignInForm form, Cookies cookies, OwnOrigins ownOrigins, Problems problems, SessionProperties sessions) {
        this.form = form;
        this.cookies = cookies;
        this.ownOrigins = ownOrigins;
        this.problems = problems;
        this.longest = sessions.people().absolute();
    }

    @Override
    public void show(App app, HttpServletRequest request, HttpServletResponse response) throws IOException {
        SignInHtml html = new SignInHtml(request);
        html.write(response, HttpStatus.OK.value(), html.form(app, AppSignInForm.FIELDS, longest, false), "");
    }

    @Override
    public void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SignInHtml html = new SignInHtml(request);
        html.write(response, HttpStatus.BAD_REQUEST.value(), "", html.refused());
    }

    @Override
    public boolean isSentBack(HttpServletRequest request) {
        return AppSignInForm.isIn(request);
    }

    @Override
    public Optional<Granted> signIn(App app, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            ownOrigins.demand(request);
            SignedIn signedIn = form.signIn(app, request);
            if (signedIn.knownBy() != null) {
                response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        cookies.deviceOnPage(signedIn.knownBy()).toString());
            }
            return Optional.of(signedIn.session().granted());
        } catch (Refusal refusal) {
            showAgain(app, refusal, request, response);
            return Optional.empty();
        }
    }

    private void showAgain(App app, Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SignInHtml html = new SignInHtml(request);
        ProblemDetail problem = problems.of(refusal, SignInHtml.languageOf(request));
        refusal.retryAfter()
                .ifPresent(wait -> response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1)));
        html.write(
                response,
                problem.getStatus(),
                html.form(app, AppSignInForm.FIELDS, longest, true),
                Objects.requireNonNull(problem.getDetail()));
    }
}
