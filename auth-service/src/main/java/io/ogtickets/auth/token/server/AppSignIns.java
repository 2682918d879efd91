package io.ogtickets.auth.token.server;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.family.domain.FamilyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the sign-ins that apps asked for; of a code only its digest. */
@Component
class AppSignIns {

    /** One of them, with what the app must show to get its tokens. */
    record AppSignIn(
            SignedInPerson person,
            String app,
            Set<String> scopes,
            @Nullable String redirectUri,
            String codeChallenge,
            @Nullable String nonce,
            Instant codeIssuedAt,
            Instant codeExpiresAt,
            boolean codeUsed) {}

    /** Whose refresh token it is. */
    record Owner(AccountId account, FamilyId family, String app, Set<String> scopes) {}

    private static final String ADD = """
            INSERT INTO app_sign_in (family, app, scopes, redirect_uri, code_challenge, nonce, code_digest,
                code_issued_at, code_expires_at)
            VALUES (:family, :app, :scopes, :redirectUri, :challenge, :nonce, :digest, :issuedAt, :expiresAt)""";

    private static final String BY_CODE = """
            SELECT a.*, f.account, f.signed_in_at FROM app_sign_in a JOIN sign_in_family f ON f.id = a.family
            WHERE a.code_digest = :digest""";

    private static final String BY_REFRESH_TOKEN = """
            SELECT a.*, f.account FROM app_sign_in a JOIN sign_in_family f ON f.id = a.family
            JOIN refresh_token t ON t.family = a.family WHERE t.digest = :digest""";

    private final JdbcClient jdbc;

    AppSignIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AppSignIn signIn, OpaqueToken code) {
        jdbc.sql(ADD)
                .param("family", signIn.person().family().value())
                .param("app", signIn.app())
                .param("scopes", signIn.scopes().toArray(String[]::new))
                .param("redirectUri", signIn.redirectUri())
                .param("challenge", signIn.codeChallenge())
                .param("nonce", signIn.nonce())
                .param("digest", code.digest())
                .param("issuedAt", signIn.codeIssuedAt().atOffset(ZoneOffset.UTC))
                .param("expiresAt", signIn.codeExpiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether the code was unused until now: of many at once one is told so. */
    boolean useCode(FamilyId family) {
        return jdbc.sql("UPDATE app_sign_in SET code_used = true WHERE family = :family AND NOT code_used")
                        .param("family", family.value())
                        .update()
                > 0;
    }

    Optional<AppSignIn> byCode(OpaqueToken code) {
        return jdbc.sql(BY_CODE)
                .param("digest", code.digest())
                .query(AppSignIns::signIn)
                .optional();
    }

    Optional<Owner> ownerOf(OpaqueToken refreshToken) {
        return jdbc.sql(BY_REFRESH_TOKEN)
                .param("digest", refreshToken.digest())
                .query((row, number) -> new Owner(account(row), family(row), row.getString("app"), scopes(row)))
                .optional();
    }

    private static AppSignIn signIn(ResultSet row, int number) throws SQLException {
        SignedInPerson person = new SignedInPerson(account(row), family(row), instant(row, "signed_in_at"));
        return new AppSignIn(
                person,
                row.getString("app"),
                scopes(row),
                row.getString("redirect_uri"),
                row.getString("code_challenge"),
                row.getString("nonce"),
                instant(row, "code_issued_at"),
                instant(row, "code_expires_at"),
                row.getBoolean("code_used"));
    }

    private static AccountId account(ResultSet row) throws SQLException {
        return new AccountId(row.getObject("account", UUID.class));
    }

    private static FamilyId family(ResultSet row) throws SQLException {
        return new FamilyId(row.getObject("family", UUID.class));
    }

    private static Set<String> scopes(ResultSet row) throws SQLException {
        return Set.of((String[]) row.getArray("scopes").getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
