package io.ogtickets.auth.audit.domain;

import io.ogtickets.auth.account.domain.AccountId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that the journal is to keep.
 *
 * @param account whom it concerns; null if there is no account, or none of that name
 * @param actor who did it, if it was somebody else or concerns no person
 * @param details what more there is to say; never a name or an address
 */
public record SecurityEvent(
        SecurityEventKind kind,
        @Nullable AccountId account,
        @Nullable AccountId actor,
        Map<String, String> details) {

    public static SecurityEvent of(SecurityEventKind kind, @Nullable AccountId account) {
        return new SecurityEvent(kind, account, null, Map.of());
    }

    public SecurityEvent by(AccountId administrator) {
        return new SecurityEvent(kind, account, administrator, details);
    }

    public SecurityEvent with(String name, String value) {
        Map<String, String> more = new TreeMap<>(details);
        more.put(name, value);
        return new SecurityEvent(kind, account, actor, more);
    }
}
