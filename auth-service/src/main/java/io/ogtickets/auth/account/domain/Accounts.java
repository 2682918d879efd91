package io.ogtickets.auth.account.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All accounts. */
public interface Accounts extends Repository<Account, AccountId> {

    /** Written at once, for the rows of other tables that refer to it. */
    Account saveAndFlush(Account account);

    @Query("SELECT count(a) > 0 FROM Account a WHERE a.email.normalised = :address")
    boolean existsAt(String address);

    @Query("SELECT a FROM Account a WHERE a.email.normalised = :address")
    Optional<Account> findAt(String address);

    Optional<Account> findById(AccountId id);

    /** Waits for whoever else is changing the account. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT a FROM Account a WHERE a.id = :id")
    Optional<Account> lock(AccountId id);

    void delete(Account account);
}
