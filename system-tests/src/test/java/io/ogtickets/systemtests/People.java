package io.ogtickets.systemtests;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Gets people into the system the way people get into it. */
record People(TheSystem system) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern TOKEN = Pattern.compile("[?&]token=([A-Za-z0-9_\\-.~%]+)");
    private static final Map<String, SignedIn> STAFF = new ConcurrentHashMap<>();
    static final String PASSWORD = "plum harbour seven kites";

    /** Registers somebody new, follows the link in the mail, signs in. */
    Api newSpectator() {
        String email = "spectator-" + UUID.randomUUID() + "@example.org";
        register(email, "Exemple");
        return system.api().as(signIn(email).ok().path("accessToken").asString());
    }

    /** Registers somebody new and follows the link in the mail. */
    void register(String email, String lastName) {
        Map<String, ?> registration = Map.of(
                "email",
                email,
                "password",
                PASSWORD,
                "firstName",
                "Marie",
                "lastName",
                lastName,
                "locale",
                "fr",
                "acceptTerms",
                true,
                "acceptMarketing",
                false);
        system.api().post("/accounts", registration).ok();
        system.api()
                .post("/accounts/activation", Map.of("token", tokenMailedTo(email)))
                .ok();
    }

    /** Invites somebody to the staff, who chooses a password, enrols an authenticator app and signs in with it. */
    Api newStaff(String role, String email, String lastName) {
        Map<String, ?> invitation =
                Map.of("email", email, "firstName", "Marie", "lastName", lastName, "locale", "fr", "role", role);
        demo("ADMINISTRATOR").post("/admin/accounts", invitation).ok();
        system.api()
                .post("/accounts/invitation/acceptance", Map.of("token", tokenMailedTo(email), "password", PASSWORD))
                .ok();
        String recoveryCode =
                enrolTotp(system.api().as(signIn(email).ok().path("accessToken").asString()));
        Map<String, ?> signIn = Map.of("email", email, "password", PASSWORD, "otp", recoveryCode);
        JsonNode signedIn = system.api().post("/auth/login", signIn).ok();
        return system.api().as(signedIn.path("accessToken").asString());
    }

    /** Answers a recovery code: a code of the app is taken only once, and its next one is half a minute away. */
    String enrolTotp(Api person) {
        JsonNode enrolment = person.post("/accounts/me/totp", Map.of()).ok();
        String code = Totp.now(enrolment.path("secret").asString());
        return person.post("/accounts/me/totp/confirmation", Map.of("code", code))
                .ok()
                .at("/recoveryCodes/0")
                .asString();
    }

    /** Somebody who registered here signs in once more. */
    Answer signIn(String email) {
        return system.api().post("/auth/login", Map.of("email", email, "password", PASSWORD));
    }

    /** The same in an app of ours, which keeps its refresh token itself. */
    Answer mobileSignIn(String email) {
        return system.api().post("/auth/login", Map.of("email", email, "password", PASSWORD, "client", "mobile"));
    }

    /** Somebody who registered here proves again who they are, as giving a ticket away or back takes. */
    Api proved(Api spectator) {
        JsonNode tokens =
                spectator.post("/auth/step-up", Map.of("password", PASSWORD)).ok();
        return spectator.as(tokens.path("accessToken").asString());
    }

    /** Waits for a mail with a link to this address. */
    String tokenMailedTo(String email) {
        return await().atMost(PATIENCE)
                .until(() -> newestToken(email), Optional::isPresent)
                .orElseThrow();
    }

    /** A demo account, signed in. Staff are, for some minutes: a code of their second factor is taken only once. */
    Api demo(String role) {
        return STAFF.compute(
                        role, (_, known) -> known != null && known.isFresh() ? known : SignedIn.now(demoSignIn(role)))
                .api();
    }

    private Api demoSignIn(String role) {
        JsonNode account = system.account(role);
        String email = account.path("email").asString();
        String password = account.path("password").asString();
        Answer answer = system.api().post("/auth/login", Map.of("email", email, "password", password));
        if (answer.code().equals("otp-required")) {
            String otp = Totp.now(account.path("totpSecret").asString());
            answer = system.api().post("/auth/login", Map.of("email", email, "password", password, "otp", otp));
        }
        return system.api().as(answer.ok().path("accessToken").asString());
    }

    private record SignedIn(Api api, Instant since) {

        private static final Duration FRESH = Duration.ofMinutes(4);

        static SignedIn now(Api api) {
            return new SignedIn(api, Instant.now());
        }

        boolean isFresh() {
            return since.plus(FRESH).isAfter(Instant.now());
        }
    }

    private Optional<String> newestToken(String email) {
        return mails(email)
                .valueStream()
                .map(mail -> TOKEN.matcher(mail.path("text").asString()))
                .filter(Matcher::find)
                .map(link -> link.group(1))
                .findFirst();
    }

    JsonNode mails(String email) {
        return system.mailbox().get("/api/messages?to=" + email).ok().path("items");
    }
}
