package io.ogtickets.auth.account.domain;

import io.ogtickets.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a registration. */
@Embeddable
public record RegistrationId(@Column(name = "id") UUID value) {

    static RegistrationId next() {
        return new RegistrationId(Ids.next());
    }
}
