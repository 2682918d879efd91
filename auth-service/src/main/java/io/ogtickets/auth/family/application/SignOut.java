package io.ogtickets.auth.family.application;

import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.family.domain.Client;
import io.ogtickets.auth.family.domain.Family;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends the sign-in that a refresh token is of. */
@Service
public class SignOut {

    private final Families families;
    private final EndSessions endSessions;

    SignOut(Families families, EndSessions endSessions) {
        this.families = families;
        this.endSessions = endSessions;
    }

    /** Does nothing if the token is of no family, or came by another client's way; everywhere needs the newest token. */
    @Transactional
    public void with(OpaqueToken token, Client client, boolean everywhere) {
        families.lockBy(token)
                .filter(found -> found.family().client() == client)
                .ifPresent(found -> {
                    Family family = found.family();
                    if (everywhere && found.generation() == family.generation()) {
                        endSessions.everywhere(family.account());
                    } else {
                        endSessions.one(family.account(), family.id());
                    }
                });
    }
}
