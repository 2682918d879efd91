package io.ogtickets.payment.domain;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The disputes. Whoever changes one holds the lock of its payment. */
public interface Disputes extends Repository<Dispute, String> {

    Dispute save(Dispute dispute);

    Optional<Dispute> findById(String id);
}
