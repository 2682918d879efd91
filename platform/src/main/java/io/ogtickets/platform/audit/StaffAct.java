package io.ogtickets.platform.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Something that a member of staff did.
 *
 * @param actor whose account it was done with
 * @param act past tense, {@code capacity-changed}; what it means never changes, for the journal is kept for long
 * @param details to what it was done, by ids and codes, and what it changed; no name, no address, no free text
 */
public record StaffAct(UUID actor, String act, Map<String, String> details) {

    public StaffAct {
        details = Map.copyOf(details);
    }

    public static StaffAct of(UUID actor, String act) {
        return new StaffAct(actor, act, Map.of());
    }

    public StaffAct with(String name, Object value) {
        Map<String, String> more = new TreeMap<>(details);
        more.put(name, value.toString());
        return new StaffAct(actor, act, more);
    }

    /** What it is now, and what it was; nothing if it is as it was. */
    public StaffAct changed(String name, Object before, Object now) {
        return before.equals(now) ? this : with(name, now).with(name + "Before", before);
    }
}
