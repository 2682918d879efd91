package io.ogtickets.validation.application;

import io.ogtickets.validation.domain.AccountId;
import io.ogtickets.validation.store.PersonalData;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets a person. Tickets and scans stay, for what happened at the gates has to be accounted for, under an id that leads to
 * nobody. What a supervisor decided stays too; that it was them is in the security journal, as a digest.
 */
@Service
public class EraseAccount {

    private final PersonalData personalData;

    EraseAccount(PersonalData personalData) {
        this.personalData = personalData;
    }

    /** The same account again changes nothing more. */
    @Transactional
    public void erase(AccountId account) {
        personalData.remember(account);
        personalData.replace(account, UUID.randomUUID());
    }
}
