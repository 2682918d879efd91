import { ascii, fromBase64Url, join } from "./bytes.js";
import { verifies } from "./ed25519.js";
import type { Knowledge, Manifest, ManifestKey } from "./manifest.js";

/**
 * In milliseconds: another instance's clock may be behind that of the one that answered before. The order of changes is
 * the cursor's, not the clock's.
 */
const CLOCKS_DIFFER = 60_000;

/** What a manifest was asked for. */
export interface Asked {
  readonly session: string;
  /** The cursor that was sent; left out for a first manifest. */
  readonly since?: string;
}

interface Header {
  readonly alg?: unknown;
  readonly b64?: unknown;
  readonly crit?: unknown;
  readonly kid?: unknown;
}

/**
 * The manifest, if one of the trusted keys signed these bytes as the answer to this question, and nothing clearly newer is known;
 * otherwise nothing, and what is known stays.
 *
 * @param body the bytes of the answer as `fetch` gives them, uncompressed and before they are read as text
 * @param signature the header `Manifest-Signature`: a detached JWS (RFC 7515, appendix F, and RFC 7797)
 * @param trusted the keys of the scanner's enrolment, or of the last manifest that was good
 */
export async function readManifest(
  body: Uint8Array<ArrayBuffer>,
  signature: string,
  trusted: readonly ManifestKey[],
  asked: Asked,
  known?: Knowledge,
): Promise<Manifest | undefined> {
  if (!(await isSigned(body, signature, trusted))) {
    return undefined;
  }
  const manifest = JSON.parse(new TextDecoder().decode(body)) as Manifest;
  const answers = manifest.session.code === asked.session && manifest.since === asked.since;
  const isNews = known === undefined || Date.parse(manifest.now) + CLOCKS_DIFFER >= Date.parse(known.now);
  return answers && isNews ? manifest : undefined;
}

async function isSigned(
  body: Uint8Array<ArrayBuffer>,
  signature: string,
  trusted: readonly ManifestKey[],
): Promise<boolean> {
  const [, header, sign] = /^([\w-]+)\.\.([\w-]+)$/.exec(signature) ?? [];
  const key = header && trusted.find(({ kid }) => kid === keyNamedIn(header));
  const signed = sign && bytesOf(sign);
  if (!header || !key || !signed) {
    return false;
  }
  return verifies(fromBase64Url(key.x), { message: join(ascii(`${header}.`), body), signature: signed });
}

/** Nothing if the header asks for anything but what we do: no other algorithm is ever tried. */
function keyNamedIn(header: string): string | undefined {
  const { alg, b64, crit, kid } = parsed(header);
  const isOurs = alg === "EdDSA" && b64 === false && Array.isArray(crit) && crit.length === 1 && crit[0] === "b64";
  return isOurs && typeof kid === "string" ? kid : undefined;
}

function parsed(header: string): Header {
  try {
    return (JSON.parse(new TextDecoder().decode(bytesOf(header))) ?? {}) as Header;
  } catch {
    // Not JSON.
    return {};
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return fromBase64Url(text);
  } catch {
    // Not base64url.
    return undefined;
  }
}
