package io.ogtickets.auth.audit.application;

import java.util.List;

/**
 * What a walk along the journal's hash chain found.
 *
 * @param batches how many there are
 * @param head the hash of the last one, to be compared with what the logs say
 * @param faults empty if everything is as it was sealed
 */
public record JournalVerdict(long batches, String head, List<String> faults) {}
