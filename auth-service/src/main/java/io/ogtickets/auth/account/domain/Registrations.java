package io.ogtickets.auth.account.domain;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All registrations that have not become an account yet. */
public interface Registrations extends Repository<Registration, RegistrationId> {

    void save(Registration registration);

    Optional<Registration> findByTokenDigest(byte[] digest);

    /** Locks all registrations of an address, so that only one of them becomes the account. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT r FROM Registration r WHERE r.email.normalised = :address ORDER BY r.id.value")
    List<Registration> lockAllOf(String address);

    @Query("SELECT r FROM Registration r WHERE r.email.normalised = :address ORDER BY r.id.value DESC LIMIT 1")
    Optional<Registration> findNewestAt(String address);

    void deleteAll(Iterable<Registration> registrations);

    @Modifying
    @Query(value = "DELETE FROM registration WHERE expires_at < :before", nativeQuery = true)
    int deleteExpired(Instant before);
}
