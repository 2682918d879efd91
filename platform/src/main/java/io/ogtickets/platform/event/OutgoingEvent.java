package io.ogtickets.platform.event;

/**
 * An event to be told to other services.
 *
 * @param topic the Kafka topic
 * @param key the aggregate's id; events of one key are read in the order in which they were written
 * @param type past tense, {@code order-paid}
 * @param data serialised as JSON; self-contained, carries the aggregate's id and version, and nothing personal
 */
public record OutgoingEvent(String topic, String key, String type, Object data) {}
