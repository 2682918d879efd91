package io.ogtickets.auth.passkey.application;

import io.ogtickets.auth.account.application.FindAccounts;
import io.ogtickets.auth.account.application.Profile;
import io.ogtickets.auth.account.domain.AccountId;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Accounts, as authenticators know them: by the sixteen bytes of their id, which tell nothing of the person. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final FindAccounts findAccounts;

    PasskeyOwners(FindAccounts findAccounts) {
        this.findAccounts = findAccounts;
    }

    static Bytes handleOf(AccountId account) {
        return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits())
                .array());
    }

    static AccountId accountOf(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new AccountId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    @Override
    public PublicKeyCredentialUserEntity findById(Bytes handle) {
        Profile profile = findAccounts.profileOf(accountOf(handle).value());
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle)
                .name(profile.email())
                .displayName(profile.firstName() + " " + profile.lastName())
                .build();
    }

    @Override
    public PublicKeyCredentialUserEntity findByUsername(String accountId) {
        return findById(handleOf(new AccountId(UUID.fromString(accountId))));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("Accounts are opened elsewhere");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("Accounts are erased elsewhere");
    }
}
