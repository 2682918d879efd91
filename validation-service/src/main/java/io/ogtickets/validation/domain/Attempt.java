package io.ogtickets.validation.domain;

/**
 * A steward holds a code under a scanner.
 *
 * @param device the scanner's name for itself
 * @param nonce the scanner's name for this scan; sent again, it stands for the same scan
 * @param session the one that the gate is manned for
 */
public record Attempt(CodeText code, String device, String nonce, SessionCode session, Gate gate, AccountId steward) {}
