import { fromBase64Url } from "./bytes.js";
import type { Knowledge } from "./manifest.js";
import { isGenuine, readCode, type Live, type SignedCode } from "./signed-code.js";

/** As `POST /api/v1/scans` names them. */
export type Verdict =
  | "FORGED"
  | "UNKNOWN"
  | "REVOKED"
  | "WRONG_SESSION"
  | "NOT_OPEN"
  | "WRONG_GATE"
  | "LIVE_REQUIRED"
  | "ALREADY_ADMITTED"
  | "ADMITTED";

/** A code at a gate. */
export interface Presentation {
  readonly code: string;
  readonly gate: string;
  /** Epoch milliseconds by the office's clock: the device's time and the offset together. */
  readonly at: number;
}

/** The tickets that this scanner let in since it last synced. */
export type OwnAdmissions = ReadonlySet<string>;

export interface Decision {
  readonly verdict: Verdict;
  /** Which ticket, if the code is genuine. Whoever was let in goes into the scanner's own admissions at once. */
  readonly ticket?: string;
  /**
   * With `WRONG_GATE`: the gates of the session, each of which admits. Which of them the ticket is for, the paper says and the
   * code doesn't.
   */
  readonly directTo?: readonly string[];
}

const STEP_SECONDS = 15;
const DRIFT = 1;

/**
 * Decides without a network: the first check that applies is the verdict, in the order of the contract. `UNKNOWN` if the
 * manifest has expired: without a new one nobody can say.
 */
export async function decide(shown: Presentation, known: Knowledge, own: OwnAdmissions): Promise<Decision> {
  const code = await genuine(shown.code, known);
  if (code === undefined) {
    return { verdict: "FORGED" };
  }
  const checks: [Verdict, boolean][] = [
    ["UNKNOWN", shown.at > Date.parse(known.expiresAt)],
    ["REVOKED", known.revoked.has(code.ticket)],
    ["WRONG_SESSION", code.session !== known.session.code],
    ["NOT_OPEN", !isOpen(known, shown.at)],
    ["WRONG_GATE", !known.session.gates.includes(shown.gate)],
    ["LIVE_REQUIRED", code.liveRequired && !isShownLive(code.live, known.bindings.get(code.ticket), shown.at)],
    ["ALREADY_ADMITTED", known.blocked.has(code.ticket) || own.has(code.ticket)],
  ];
  const verdict = checks.find(([, applies]) => applies)?.[0] ?? "ADMITTED";
  const directTo = verdict === "WRONG_GATE" ? { directTo: known.session.gates } : {};
  return { verdict, ticket: code.ticket, ...directTo };
}

/** The code, if a key that is trusted signed it. */
async function genuine(text: string, known: Knowledge): Promise<SignedCode | undefined> {
  const code = readCode(text);
  const key = known.keys.find(({ id, trusted }) => id === code?.keyId && trusted);
  const good = code !== undefined && key !== undefined && (await isGenuine(code, fromBase64Url(key.publicKey)));
  // Only a ticket that asks for the live code has one.
  return good && (code.live === undefined || code.liveRequired) ? code : undefined;
}

/** From its first instant on, until before its last. */
function isOpen({ session }: Knowledge, at: number): boolean {
  return !session.cancelled && at >= Date.parse(session.opensAt) && at < Date.parse(session.closesAt);
}

function isShownLive(live: Live | undefined, newest = 0, at: number): boolean {
  const seconds = Math.floor(at / 1000);
  return (
    live !== undefined &&
    live.bindingNo >= newest &&
    Math.abs(live.step - Math.floor(seconds / STEP_SECONDS)) <= DRIFT &&
    at <= live.notAfter * 1000
  );
}
