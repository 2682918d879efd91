package io.ogtickets.validation.application;

import io.ogtickets.validation.domain.AccountId;
import io.ogtickets.validation.store.PersonalData;
import io.ogtickets.validation.store.PersonalData.Decision;
import io.ogtickets.validation.store.PersonalData.HeldTicket;
import io.ogtickets.validation.store.PersonalData.ScansMade;
import java.util.List;
import org.springframework.stereotype.Service;

/** Tells a person all that the gates hold on them. */
@Service
public class ExportAccount {

    private final PersonalData personalData;

    ExportAccount(PersonalData personalData) {
        this.personalData = personalData;
    }

    /** Everything; empty lists if there is nothing. */
    public record Export(List<HeldTicket> tickets, List<ScansMade> scans, List<Decision> decisions) {}

    public Export export(AccountId account) {
        return new Export(personalData.tickets(account), personalData.scans(account), personalData.decisions(account));
    }
}
