package io.ogtickets.auth.family.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.family.domain.Client;
import io.ogtickets.auth.family.domain.Family;
import io.ogtickets.auth.family.domain.Granted;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins the family of a sign-in. */
@Service
public class BeginFamily {

    private final Families families;
    private final SessionProperties properties;
    private final Clock clock;

    BeginFamily(Families families, SessionProperties properties, Clock clock) {
        this.families = families;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * To be called in the transaction of the sign-in.
     *
     * @param device how its owner will know it again in a list
     * @param knownBy the token by which we do
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Session of(
            AccountId account,
            List<String> roles,
            Client client,
            String device,
            OpaqueToken knownBy,
            boolean secondFactor) {
        Family family = Family.begin(account, client, secondFactor, clock.instant());
        families.add(family, device, knownBy);
        return new Session(
                Granted.of(family, roles),
                client,
                families.addToken(family.id(), family.generation()),
                properties.of(roles).idle());
    }
}
