package io.ogtickets.platform.event;

/** An event that is serialised, and needs only to be written in the transaction of the change it tells of. */
public final class PreparedEvent {

    private final OutboxRow row;

    PreparedEvent(OutboxRow row) {
        this.row = row;
    }

    OutboxRow row() {
        return row;
    }
}
