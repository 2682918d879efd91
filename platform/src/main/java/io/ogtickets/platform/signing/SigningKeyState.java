package io.ogtickets.platform.signing;

/** Active keys sign; retired ones may still verify codes; what a compromised one signed is refused. */
public enum SigningKeyState {
    ACTIVE,
    RETIRED,
    COMPROMISED
}
