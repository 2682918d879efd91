package io.ogtickets.auth.passkey.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Service;

/** Looks passkeys up. */
@Service
public class FindPasskeys {

    private static final String PAGE = """
            SELECT * FROM passkey WHERE account = :account ORDER BY created_at, id LIMIT :size OFFSET :offset""";

    private final JdbcClient jdbc;

    FindPasskeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first. */
    public PageOf<Passkey> of(AccountId account, PageQuery page) {
        List<Passkey> passkeys = jdbc.sql(PAGE)
                .param("account", account.value())
                .param("size", page.limit())
                .param("offset", page.offset())
                .query(FindPasskeys::passkey)
                .list();
        return PageOf.of(passkeys, page, countOf(account));
    }

    /** Whose a passkey claims to be; that is proved by its signature alone. */
    public Optional<AccountId> ownerOf(String credentialId) {
        return jdbc.sql("SELECT account FROM passkey WHERE credential_id = :credential")
                .param("credential", Bytes.fromBase64(credentialId).getBytes())
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    long countOf(AccountId account) {
        return jdbc.sql("SELECT count(*) FROM passkey WHERE account = :account")
                .param("account", account.value())
                .query(Long.class)
                .single();
    }

    Passkey by(String credentialId) {
        return jdbc.sql("SELECT * FROM passkey WHERE credential_id = :credential")
                .param("credential", Bytes.fromBase64(credentialId).getBytes())
                .query(FindPasskeys::passkey)
                .single();
    }

    private static Passkey passkey(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime lastUsed = row.getObject("last_used_at", OffsetDateTime.class);
        return new Passkey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getBoolean("backup_eligible"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                lastUsed == null ? null : lastUsed.toInstant());
    }
}
