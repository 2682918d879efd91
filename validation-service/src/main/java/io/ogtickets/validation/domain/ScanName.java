package io.ogtickets.validation.domain;

/** Names a scan before it is answered: the scanner and its own name for the scan. Sent again, it gets the same answer. */
public record ScanName(String device, String nonce) {

    /** Of the one admission by which a supervisor can override a scan. No scanner can be called so: there are spaces in it. */
    public static ScanName ofOverride(ScanId overridden) {
        return new ScanName("a supervisor", "override of " + overridden);
    }
}
