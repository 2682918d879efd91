package io.ogtickets.auth.passkey.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.passkey.domain.PasskeyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The rows of the passkeys, as Spring Security asks for them. */
@Component
class StoredPasskeys implements UserCredentialRepository {

    /** A counter only grows, unless its maker has none (W3C Web Authentication, 6.1.1). */
    private static final String SAVE = """
            INSERT INTO passkey (id, account, credential_id, public_key, attestation_object, signature_count, transports,
                backup_eligible, backed_up, name, created_at)
            VALUES (:id, :account, :credential, :publicKey, :attestation, :count, :transports, :eligible, :backedUp, :name,
                :now)
            ON CONFLICT (credential_id) DO UPDATE SET signature_count = :count, backed_up = :backedUp, last_used_at = :now
                WHERE passkey.account = :account
                  AND (:count > passkey.signature_count OR :count = 0 AND passkey.signature_count = 0)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredPasskeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Adds a passkey, or notes that it was used.
     *
     * @throws PasskeyContradicted if it is another account's, or its counter doesn't grow: Spring Security 7.1.1 looks at
     *     the counter of the registration only
     */
    @Override
    public void save(CredentialRecord passkey) {
        Bytes attestation = passkey.getAttestationObject();
        int saved = jdbc.sql(SAVE)
                .param("id", PasskeyId.next().value())
                .param(
                        "account",
                        PasskeyOwners.accountOf(passkey.getUserEntityUserId()).value())
                .param("credential", passkey.getCredentialId().getBytes())
                .param("publicKey", passkey.getPublicKey().getBytes())
                .param("attestation", attestation == null ? new byte[0] : attestation.getBytes())
                .param("count", passkey.getSignatureCount())
                .param("transports", namesOf(passkey.getTransports()))
                .param("eligible", passkey.isBackupEligible())
                .param("backedUp", passkey.isBackupState())
                .param("name", passkey.getLabel())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (saved == 0) {
            throw new PasskeyContradicted();
        }
    }

    /** Locks the row: of two uses at once, the second sees the first one's count. */
    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql("SELECT * FROM passkey WHERE credential_id = :credential FOR UPDATE")
                .param("credential", credential.getBytes())
                .query(StoredPasskeys::passkey)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes owner) {
        return jdbc.sql("SELECT * FROM passkey WHERE account = :account ORDER BY created_at, id")
                .param("account", PasskeyOwners.accountOf(owner).value())
                .query(StoredPasskeys::passkey)
                .list();
    }

    @Override
    public void delete(Bytes credential) {
        jdbc.sql("DELETE FROM passkey WHERE credential_id = :credential")
                .param("credential", credential.getBytes())
                .update();
    }

    private static String[] namesOf(Set<AuthenticatorTransport> transports) {
        return transports.stream().map(AuthenticatorTransport::getValue).toArray(String[]::new);
    }

    private static CredentialRecord passkey(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(PasskeyOwners.handleOf(new AccountId(row.getObject("account", UUID.class))))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation_object")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(true)
                .transports(transportsOf((String[]) row.getArray("transports").getArray()))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .label(row.getString("name"))
                .build();
    }

    private static Set<AuthenticatorTransport> transportsOf(String[] names) {
        return Stream.of(names).map(AuthenticatorTransport::valueOf).collect(Collectors.toSet());
    }
}
