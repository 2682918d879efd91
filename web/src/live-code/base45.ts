/** Base45 (RFC 9285): the characters that a QR symbol packs tightest. */
const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/** Least significant digit first, as the RFC has it. */
function digits(number: number, count: number): string {
  let text = "";
  let rest = number;
  for (let i = 0; i < count; i++) {
    text += ALPHABET.charAt(rest % 45);
    rest = Math.floor(rest / 45);
  }
  return text;
}

export function toBase45(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 2) {
    const high = bytes[i] ?? 0;
    const low = bytes[i + 1];
    text += low === undefined ? digits(high, 2) : digits(high * 256 + low, 3);
  }
  return text;
}
