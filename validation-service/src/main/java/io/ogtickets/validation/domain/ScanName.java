package io.ogtickets.validation.domain;

/** Names a scan before it is answered: the scanner and its own name for the scan. Sent again, it gets the same answer. */
public record ScanName(String device, String nonce) {}
