package io.ogtickets.auth.mail.application;

import io.ogtickets.platform.crypto.Sealed;
import java.util.UUID;

/**
 * A mail that was taken from the queue to be sent.
 *
 * @param attempts how many there were before
 */
record QueuedMail(UUID id, Sealed sealed, int attempts) {}
