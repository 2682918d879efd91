package io.ogtickets.auth.signin.application;

import io.ogtickets.auth.audit.application.SecurityJournal;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
import io.ogtickets.auth.passkey.domain.Ceremony;
import io.ogtickets.auth.signin.domain.Credentials;
import io.ogtickets.auth.signin.domain.SecondFactor;
import io.ogtickets.platform.problem.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a sign-in must show beside the right password: the second factor of whoever has one, else nothing in calm times. */
@Component
class BesidePassword {

    private final CheckSecondFactor checkSecondFactor;
    private final Suspicion suspicion;
    private final ConfirmByMail confirmByMail;
    private final SecurityJournal journal;

    BesidePassword(
            CheckSecondFactor checkSecondFactor,
            Suspicion suspicion,
            ConfirmByMail confirmByMail,
            SecurityJournal journal) {
        this.checkSecondFactor = checkSecondFactor;
        this.suspicion = suspicion;
        this.confirmByMail = confirmByMail;
        this.journal = journal;
    }

    /**
     * What is to be answered instead of a sign-in; empty if nothing is missing. A passkey may be all that was shown, so it
     * always counts; a code where none is good (none was asked for, or it is used up) is as if it weren't there.
     *
     * @param shown null if nothing was
     * @param known whether its owner has signed in on the device before
     */
    Optional<Refusal> missing(Credentials credentials, @Nullable SecondFactor shown, Visit visit, boolean known) {
        if (credentials.demandSecondFactor() || shown instanceof SecondFactor.Passkey) {
            return secondFactor(credentials, shown);
        }
        return known || !suspicion.isOn(credentials.account(), visit.from())
                ? Optional.empty()
                : codeByMail(credentials, shown, visit);
    }

    private Optional<Refusal> secondFactor(Credentials credentials, @Nullable SecondFactor shown) {
        if (shown == null) {
            // As every sign-in of theirs begins: no failure, and not to be counted as one.
            journal.record(SecurityEventKind.SECOND_FACTOR_WANTED, credentials.account());
            return Optional.of(credentials.secondFactorWanted());
        }
        return checkSecondFactor.accepts(credentials.account(), Ceremony.SIGN_IN, shown)
                ? Optional.empty()
                : failed(credentials, wrong());
    }

    private Optional<Refusal> codeByMail(Credentials credentials, @Nullable SecondFactor shown, Visit visit) {
        if (!(shown instanceof SecondFactor.Code(String typed)) || !confirmByMail.isThereFor(credentials)) {
            return Optional.of(confirmByMail.ask(credentials, visit.device()));
        }
        return confirmByMail.accepts(credentials, typed) ? Optional.empty() : failed(credentials, wrong());
    }

    private Optional<Refusal> failed(Credentials credentials, Refusal why) {
        journal.record(SecurityEventKind.SIGN_IN_FAILED, credentials.account());
        return Optional.of(why);
    }

    static Refusal wrong() {
        return Refusal.unauthenticated("bad-credentials", "The sign-in is refused.");
    }
}
