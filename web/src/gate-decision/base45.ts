const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/**
 * Base45 (RFC 9285): three characters stand for two bytes, two for a last one. Nothing for whatever no encoder writes, so that
 * no two texts mean the same bytes.
 */
export function fromBase45(text: string): Uint8Array<ArrayBuffer> | undefined {
  const rest = text.length % 3;
  if (rest === 1) {
    return undefined;
  }
  const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + rest / 2);
  let at = 0;
  for (let i = 0; i < text.length; i += 3) {
    const group = text.slice(i, i + 3);
    const number = valueOf(group);
    const most = group.length === 3 ? 0xffff : 0xff;
    if (number === undefined || number > most) {
      return undefined;
    }
    if (group.length === 3) {
      bytes[at++] = number >> 8;
    }
    bytes[at++] = number & 0xff;
  }
  return bytes;
}

/** Least significant digit first, as the RFC has it. */
function valueOf(group: string): number | undefined {
  let number = 0;
  for (let i = group.length - 1; i >= 0; i--) {
    const digit = ALPHABET.indexOf(group.charAt(i));
    if (digit < 0) {
      return undefined;
    }
    number = number * 45 + digit;
  }
  return number;
}
