/** A signature with what it is over. */
export interface Signed {
  readonly message: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/** Ed25519 (RFC 8032) by WebCrypto. */
export async function verifies(publicKey: Uint8Array<ArrayBuffer>, signed: Signed): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey("raw", publicKey, "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", key, signed.signature, signed.message);
  } catch {
    // These 32 bytes are no key.
    return false;
  }
}
