package io.ogtickets.ticket.messaging;

import java.time.Instant;
import java.util.UUID;

/** {@code admission-undone}, as far as we read it. */
record AdmissionUndone(UUID ticket, int version, String gate, Instant undoneAt) {}
