package io.ogtickets.auth.token.server;

import io.ogtickets.auth.family.domain.Granted;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * The page at the authorization endpoint on which people sign in for an app. It names the app and what that will be able
 * to do, and there is no way around it: whoever signs in on it agrees to that.
 */
public interface SignInPage {

    /**
     * Who wants to have somebody signed in.
     *
     * @param name as people know it
     */
    record App(String name, Set<String> scopes) {}

    /** Draws it. */
    void show(App app, HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** Draws that the app has asked for something that it can't have. */
    void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** Whether the request is the form of the page. */
    boolean isSentBack(HttpServletRequest request);

    /** Signs in by the form, or draws the page anew, with why not, and answers nobody. */
    Optional<Granted> signIn(App app, HttpServletRequest request, HttpServletResponse response) throws IOException;
}
