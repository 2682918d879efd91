package io.ogtickets.validation.code;

/** What the holder's phone signed by the key that its ticket is bound to. The key can't leave the phone. */
record PhoneSignature(byte[] publicKey, byte[] signed, byte[] signature) {

    boolean isGood() {
        try {
            return VerificationKey.of(0, publicKey, true).verifies(signed, signature);
        } catch (IllegalArgumentException noKey) {
            return false;
        }
    }
}
