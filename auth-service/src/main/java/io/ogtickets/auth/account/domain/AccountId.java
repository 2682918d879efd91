package io.ogtickets.auth.account.domain;

import io.ogtickets.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names an account, in every service. */
@Embeddable
public record AccountId(@Column(name = "id") UUID value) {

    public static AccountId next() {
        return new AccountId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
