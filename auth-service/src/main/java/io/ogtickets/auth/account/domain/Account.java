package io.ogtickets.auth.account.domain;

import io.ogtickets.auth.password.domain.PasswordHash;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person's account. It exists from its activation on: nobody has one at an address that they can't read. */
@Entity
@Table(name = "account")
@SuppressWarnings("UnusedVariable") // Profiles, contacts and credentials are read by SQL.
public class Account {

    @EmbeddedId
    private AccountId id;

    @Version
    private @Nullable Long version;

    @Embedded
    private EmailAddress email;

    @Embedded
    private PasswordHash passwordHash;

    @Embedded
    private PersonName name;

    @Enumerated(EnumType.STRING)
    private Language language;

    @ElementCollection
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles;

    @ElementCollection
    @CollectionTable(name = "account_consent", joinColumns = @JoinColumn(name = "account"))
    private Set<Consent> consents;

    private Instant activatedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    private Account(Applicant applicant, PasswordHash passwordHash, Set<Role> roles, Instant now) {
        this.id = AccountId.next();
        this.email = applicant.email();
        this.passwordHash = passwordHash;
        this.name = applicant.name();
        this.language = applicant.language();
        this.roles = EnumSet.copyOf(roles);
        this.consents = new HashSet<>(applicant.consents());
        this.activatedAt = now;
    }

    public static Account activate(Applicant applicant, PasswordHash passwordHash, Set<Role> roles, Instant now) {
        return new Account(applicant, passwordHash, roles, now);
    }

    /** What the other services are told of a new account. */
    public AccountActivated activated() {
        return new AccountActivated(id.value(), versionOnTheWire(), language.tag(), activatedAt);
    }

    public void changePassword(PasswordHash hash) {
        passwordHash = hash;
    }

    public void assign(Set<Role> assigned) {
        roles.retainAll(assigned);
        roles.addAll(assigned);
    }

    public AccountId id() {
        return id;
    }

    /** Events count an account's states from 1, its row counts its changes from 0. */
    private long versionOnTheWire() {
        return version == null ? 1 : version + 1;
    }
}
