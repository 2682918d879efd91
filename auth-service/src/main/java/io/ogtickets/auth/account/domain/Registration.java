package io.ogtickets.auth.account.domain;

import io.ogtickets.auth.password.domain.PasswordHash;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A wish for an account, which its token turns into one. Each has its own password and token, so that whoever opens the
 * link gets the account that was described in the same breath, and a stranger who registered the address before them
 * knows nothing of it. There may be several for an address, also for one that has an account already.
 */
@Entity
@Table(name = "registration")
public class Registration {

    @EmbeddedId
    private RegistrationId id;

    @Version
    private @Nullable Long version;

    private byte[] tokenDigest;

    @Embedded
    private EmailAddress email;

    @Embedded
    private PasswordHash passwordHash;

    @Embedded
    private PersonName name;

    @Enumerated(EnumType.STRING)
    private Language language;

    @ElementCollection
    @CollectionTable(name = "registration_consent", joinColumns = @JoinColumn(name = "registration"))
    private Set<Consent> consents;

    private Instant expiresAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Registration() {}

    private Registration(Applicant applicant, PasswordHash passwordHash, OpaqueToken token, Instant expiresAt) {
        this.id = RegistrationId.next();
        this.tokenDigest = token.digest();
        this.email = applicant.email();
        this.passwordHash = passwordHash;
        this.name = applicant.name();
        this.language = applicant.language();
        this.consents = applicant.consents();
        this.expiresAt = expiresAt;
    }

    public static Registration request(
            Applicant applicant, PasswordHash passwordHash, OpaqueToken token, Instant expiresAt) {
        return new Registration(applicant, passwordHash, token, expiresAt);
    }

    /** Whether the token is this registration's, and not too late. */
    public boolean opensWith(OpaqueToken token, Instant now) {
        return MessageDigest.isEqual(tokenDigest, token.digest()) && now.isBefore(expiresAt);
    }

    /** Gives it another token; the one before is good no more. */
    public void renew(OpaqueToken token, Instant lastsUntil) {
        tokenDigest = token.digest();
        expiresAt = lastsUntil;
    }

    public Applicant applicant() {
        return new Applicant(email, name, language, Set.copyOf(consents));
    }

    public PasswordHash passwordHash() {
        return passwordHash;
    }

    public EmailAddress email() {
        return email;
    }

    public RegistrationId id() {
        return id;
    }
}
