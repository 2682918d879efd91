package io.ogtickets.auth.privacy.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.audit.application.SecurityJournal;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Gathers all that all services hold on a person (RGPD articles 15 and 20): the whole of it, or nothing. */
@Service
public class ExportPersonalData {

    private static final String OWN = "auth-service";

    private final OwnPart ownPart;
    private final DataHolders holders;
    private final SecurityJournal journal;
    private final Clock clock;

    ExportPersonalData(OwnPart ownPart, DataHolders holders, SecurityJournal journal, Clock clock) {
        this.ownPart = ownPart;
        this.holders = holders;
        this.journal = journal;
        this.clock = clock;
    }

    /** Not to be called in a transaction: it asks every neighbour. */
    public PersonalData of(AccountId account) {
        Map<String, Object> parts = new LinkedHashMap<>();
        holders.names().forEach(service -> parts.put(service, holders.exportOf(service, account.value())));
        journal.record(SecurityEventKind.DATA_EXPORTED, account);
        parts.put(OWN, ownPart.of(account.value()));
        return new PersonalData(account.value(), clock.instant(), parts);
    }
}
