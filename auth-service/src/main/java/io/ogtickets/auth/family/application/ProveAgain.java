package io.ogtickets.auth.family.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.family.domain.FamilyId;
import io.ogtickets.auth.family.domain.Granted;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes in a family that its owner has just proved again who they are. */
@Service
public class ProveAgain {

    private final Families families;
    private final Clock clock;

    ProveAgain(Families families, Clock clock) {
        this.families = families;
        this.clock = clock;
    }

    /** Answers what the owner is granted now; nothing if the family is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Granted> in(AccountId account, FamilyId id, boolean secondFactor) {
        Instant now = clock.instant();
        return families.lock(account, id).map(found -> {
            families.prove(id, secondFactor, now);
            return Granted.of(found.family().proved(secondFactor, now), found.rolesOfAccount());
        });
    }
}
