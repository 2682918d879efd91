package io.ogtickets.auth.family.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.family.domain.FamilyId;
import io.ogtickets.auth.family.domain.Granted;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The families that apps begin through OAuth: their first tokens are made when the app shows its code. */
@Service
public class AppSessions {

    /** A refresh token, and how long it is good if it isn't used. */
    public record FirstRefresh(OpaqueToken token, Duration lifetime) {}

    private final Families families;
    private final SessionProperties properties;

    AppSessions(Families families, SessionProperties properties) {
        this.families = families;
        this.properties = properties;
    }

    /** Nothing if the family is over. */
    @Transactional
    public Optional<Granted> granted(AccountId account, FamilyId family) {
        return families.lock(account, family).map(found -> Granted.of(found.family(), found.rolesOfAccount()));
    }

    /** Nothing if the family is over. */
    @Transactional
    public Optional<FirstRefresh> firstRefresh(AccountId account, FamilyId family) {
        return families.lock(account, family)
                .map(found -> new FirstRefresh(
                        families.addToken(family, found.family().generation()),
                        properties.of(found.rolesOfAccount()).idle()));
    }
}
