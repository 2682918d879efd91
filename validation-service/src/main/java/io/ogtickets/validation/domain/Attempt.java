package io.ogtickets.validation.domain;

/**
 * A steward holds a code under a scanner.
 *
 * @param session the one that the gate is manned for
 */
public record Attempt(ScanName name, CodeText code, SessionCode session, Gate gate, AccountId steward) {}
