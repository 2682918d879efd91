package io.ogtickets.auth.family.domain;

import io.ogtickets.platform.id.Ids;
import java.util.UUID;

/** Names a sign-in on one device: the claim {@code sid} of its access tokens. */
public record FamilyId(UUID value) {

    public static FamilyId next() {
        return new FamilyId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
