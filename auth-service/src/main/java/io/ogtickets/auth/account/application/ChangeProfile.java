package io.ogtickets.auth.account.application;

import io.ogtickets.auth.account.domain.Account;
import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.Accounts;
import io.ogtickets.auth.account.domain.Consent;
import io.ogtickets.auth.account.domain.ConsentText;
import io.ogtickets.auth.account.domain.PersonName;
import io.ogtickets.auth.audit.application.SecurityJournal;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
import io.ogtickets.platform.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a person may change of their account by themselves and at once. */
@Service
public class ChangeProfile {

    private final Accounts accounts;
    private final SecurityJournal journal;
    private final RegistrationProperties texts;
    private final Clock clock;

    ChangeProfile(Accounts accounts, SecurityJournal journal, RegistrationProperties texts, Clock clock) {
        this.accounts = accounts;
        this.journal = journal;
        this.texts = texts;
        this.clock = clock;
    }

    @Transactional
    public void of(AccountId id, ProfileChange change) {
        Account account = accounts.lock(id).orElseThrow(() -> Refusal.notFound("account"));
        PersonName name = account.name();
        account.rename(new PersonName(
                Objects.requireNonNullElse(change.firstName(), name.first()),
                Objects.requireNonNullElse(change.lastName(), name.last())));
        account.write(Objects.requireNonNullElse(change.language(), account.language()));
        if (change.acceptsMarketing() != null) {
            decideOnMarketing(account, change.acceptsMarketing());
        }
        journal.record(SecurityEventKind.PROFILE_CHANGED, id);
    }

    private void decideOnMarketing(Account account, boolean accepts) {
        Instant now = clock.instant();
        Consent consent = new Consent(ConsentText.MARKETING, texts.marketingVersion(), account.language(), now);
        if (accepts && account.agree(consent)) {
            journal.record(SecurityEventKind.CONSENT_GIVEN, account.id());
        }
        if (!accepts && account.withdraw(ConsentText.MARKETING, now)) {
            journal.record(SecurityEventKind.CONSENT_WITHDRAWN, account.id());
        }
    }
}
