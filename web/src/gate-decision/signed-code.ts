import { fromBase45 } from "./base45.js";
import { ascii, join, uuidOf } from "./bytes.js";
import { verifies, type Signed } from "./ed25519.js";

/** What a live code says of the phone that shows it. */
export interface Live {
  readonly bindingNo: number;
  /** Epoch seconds. */
  readonly notAfter: number;
  /** Of 15 seconds since 1970. */
  readonly step: number;
}

/** A code that has one of the two right forms; whether it is the office's, {@link isGenuine} tells. */
export interface SignedCode {
  readonly keyId: number;
  readonly ticket: string;
  readonly session: string;
  readonly persons: number;
  readonly liveRequired: boolean;
  /** Not on a printed code. */
  readonly live?: Live;
  readonly byOffice: Signed;
  readonly byPhone?: Signed & { readonly publicKey: Uint8Array<ArrayBuffer> };
}

const PRINTED = 1;
const LIVE = 2;
const SESSION_LENGTH_AT = 21;
const BODY_WITHOUT_SESSION = 22;
const TAG = 16;
const SIGNATURE = 64;
const KEY = 32;
/** The binding's number, its end and the phone's key. */
const BEHIND_THE_TAG = 2 + 4 + KEY;
const LONGEST_TEXT = 402;

/** Of text that anybody may have written; nothing if it isn't of a form that codes have. */
export function readCode(text: string): SignedCode | undefined {
  const bytes = text.length > LONGEST_TEXT ? undefined : fromBase45(text);
  const version = bytes?.[0];
  if (bytes === undefined || (version !== PRINTED && version !== LIVE)) {
    return undefined;
  }
  const signedLength = lengthOfBodyAndTag(bytes) + (version === LIVE ? BEHIND_THE_TAG : 0);
  const length = signedLength + SIGNATURE + (version === LIVE ? 4 + SIGNATURE : 0);
  const body = bytes.length === length ? readBody(bytes) : undefined;
  return body && { ...body, ...(version === LIVE ? readLive(bytes, signedLength) : readPrinted(bytes, signedLength)) };
}

/** Whether the office signed it by this key, 32 raw bytes, and the phone too if it is a live code. */
export async function isGenuine(code: SignedCode, officeKey: Uint8Array<ArrayBuffer>): Promise<boolean> {
  return (
    (await verifies(officeKey, code.byOffice)) &&
    (code.byPhone === undefined || (await verifies(code.byPhone.publicKey, code.byPhone)))
  );
}

type Body = Pick<SignedCode, "keyId" | "ticket" | "session" | "persons" | "liveRequired">;
type Rest = Pick<SignedCode, "live" | "byOffice" | "byPhone">;

function lengthOfBodyAndTag(bytes: Uint8Array): number {
  return BODY_WITHOUT_SESSION + (bytes[SESSION_LENGTH_AT] ?? 0) + TAG;
}

function readBody(bytes: Uint8Array<ArrayBuffer>): Body | undefined {
  const view = new DataView(bytes.buffer);
  const persons = view.getUint8(19);
  const flags = view.getUint8(20);
  const session = String.fromCharCode(
    ...bytes.subarray(BODY_WITHOUT_SESSION, BODY_WITHOUT_SESSION + view.getUint8(SESSION_LENGTH_AT)),
  );
  if (![1, 2, 4].includes(persons) || flags > 1 || !/^[!-~]{1,32}$/.test(session)) {
    return undefined;
  }
  return {
    keyId: view.getUint16(1),
    ticket: uuidOf(bytes.subarray(3, 19)),
    session,
    persons,
    liveRequired: flags === 1,
  };
}

function readPrinted(bytes: Uint8Array<ArrayBuffer>, signedLength: number): Rest {
  return { byOffice: { message: bytes.slice(0, signedLength), signature: bytes.slice(signedLength) } };
}

function readLive(bytes: Uint8Array<ArrayBuffer>, bindingLength: number): Rest {
  const view = new DataView(bytes.buffer);
  const tagEnd = bindingLength - BEHIND_THE_TAG;
  const stepAt = bindingLength + SIGNATURE;
  const binding = bytes.slice(0, bindingLength);
  return {
    live: {
      bindingNo: view.getUint16(tagEnd),
      notAfter: view.getUint32(tagEnd + 2),
      step: view.getUint32(stepAt),
    },
    byOffice: { message: join(ascii("og-binding/v1"), binding), signature: bytes.slice(bindingLength, stepAt) },
    byPhone: {
      publicKey: bytes.slice(bindingLength - KEY, bindingLength),
      message: join(ascii("og-live/v1"), binding, bytes.slice(stepAt, stepAt + 4)),
      signature: bytes.slice(stepAt + 4),
    },
  };
}
