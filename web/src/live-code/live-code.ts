import { toBase45 } from "./base45.js";
import { fromBase64Url, toBase64Url } from "./base64url.js";
import { join, uint32 } from "./bytes.js";

/** How long one code is shown. A gate takes the step before and the step after too. */
export const STEP_SECONDS = 15;

const LABEL = new TextEncoder().encode("og-live/v1");

/** What `POST /api/v1/tickets/{id}/bindings` answers, as far as it is needed here. */
export interface Binding {
  /** In base64url. */
  readonly binding: string;
  /** In base64url. */
  readonly signature: string;
}

/**
 * Makes the phone's own key. Its private half can't be read by any script, ours included: it can be kept in IndexedDB, and
 * it never leaves the browser. Throws a `NotSupportedError` where the browser has no Ed25519.
 */
export async function newDeviceKey(): Promise<CryptoKeyPair> {
  const pair = await crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"]);
  return pair as CryptoKeyPair;
}

/** The public half as `POST /api/v1/tickets/{id}/bindings` takes it: 32 raw bytes in base64url. */
export async function devicePublicKey(pair: CryptoKeyPair): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey)));
}

/** The step that a moment lies in. */
export function stepAt(epochMillis: number): number {
  return Math.floor(epochMillis / 1000 / STEP_SECONDS);
}

/** How long the code of a moment is still to be shown, in milliseconds: 1 to 15000. */
export function millisToNextStep(epochMillis: number): number {
  return (stepAt(epochMillis) + 1) * STEP_SECONDS * 1000 - epochMillis;
}

/**
 * The text of the QR symbol at a moment: Base45 of binding, its signature, step, and the phone's signature over
 * `"og-live/v1"`, binding and step.
 *
 * @param epochMillis the office's time, not the phone's: add the offset that was measured with an answer's `Date`
 */
export async function liveCode(bound: Binding, privateKey: CryptoKey, epochMillis: number): Promise<string> {
  const binding = fromBase64Url(bound.binding);
  const step = uint32(stepAt(epochMillis));
  const signature = await crypto.subtle.sign("Ed25519", privateKey, join(LABEL, binding, step));
  return toBase45(join(binding, fromBase64Url(bound.signature), step, new Uint8Array(signature)));
}
