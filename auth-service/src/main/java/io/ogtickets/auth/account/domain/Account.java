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

    @ElementCollection
    @CollectionTable(name = "account_consent_withdrawal", joinColumns = @JoinColumn(name = "account"))
    private Set<ConsentWithdrawal> withdrawals;

    @ElementCollection
    @CollectionTable(name = "account_venue", joinColumns = @JoinColumn(name = "account"))
    @Column(name = "venue")
    private Set<String> venues;

    private Instant activatedAt;

    private @Nullable Instant lockedAt;

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
        this.withdrawals = new HashSet<>();
        this.venues = new HashSet<>();
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

    public void rename(PersonName called) {
        name = called;
    }

    public void write(Language inLanguage) {
        language = inLanguage;
    }

    public void moveTo(EmailAddress address) {
        email = address;
    }

    /** Nothing happens if the person has agreed to that version of the text already. */
    public boolean agree(Consent consent) {
        boolean known = agreesTo(consent.text())
                && consents.stream()
                        .anyMatch(given -> given.text() == consent.text()
                                && given.textVersion().equals(consent.textVersion()));
        return !known && consents.add(consent);
    }

    /** Nothing happens if the person doesn't agree to the text anyway. */
    public boolean withdraw(ConsentText text, Instant now) {
        return agreesTo(text) && withdrawals.add(new ConsentWithdrawal(text, now));
    }

    /** Whether the last word on the text was a yes. */
    public boolean agreesTo(ConsentText text) {
        return consents.stream()
                .filter(given -> given.text() == text)
                .anyMatch(given -> withdrawals.stream()
                        .noneMatch(taken ->
                                taken.text() == text && !taken.withdrawnAt().isBefore(given.givenAt())));
    }

    public void assign(Set<Role> assigned) {
        roles.retainAll(assigned);
        roles.addAll(assigned);
    }

    /** The venues at whose gates the person works; none means all. */
    public void bindTo(Set<String> venueCodes) {
        venues.retainAll(venueCodes);
        venues.addAll(venueCodes);
    }

    /** Nobody signs in to a locked account. Tells whether it wasn't locked before. */
    public boolean lock(Instant now) {
        boolean open = lockedAt == null;
        lockedAt = open ? now : lockedAt;
        return open;
    }

    /** Tells whether it was locked. */
    public boolean unlock() {
        boolean locked = lockedAt != null;
        lockedAt = null;
        return locked;
    }

    public AccountId id() {
        return id;
    }

    public EmailAddress email() {
        return email;
    }

    public PersonName name() {
        return name;
    }

    public Language language() {
        return language;
    }

    public PasswordHash passwordHash() {
        return passwordHash;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    /** Events count an account's states from 1, its row counts its changes from 0. */
    public long versionOnTheWire() {
        return version == null ? 1 : version + 1;
    }
}
