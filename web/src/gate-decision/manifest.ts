/** The public half of a key that signs manifests, as `GET /api/v1/gates/manifest-keys` lists it (a JWK, RFC 8037). */
export interface ManifestKey {
  readonly kid: string;
  /** 32 bytes in base64url. */
  readonly x: string;
}

/** What `GET /api/v1/gates/manifest` answers; believed once `readManifest` has looked at its signature. */
export interface Manifest {
  readonly session: {
    readonly code: string;
    readonly opensAt: string;
    readonly closesAt: string;
    readonly cancelled: boolean;
    readonly gates: readonly string[];
  };
  readonly keys: readonly { readonly id: number; readonly publicKey: string; readonly trusted: boolean }[];
  /** From now on, the keys to look at a manifest's signature by. */
  readonly manifestKeys: readonly ManifestKey[];
  readonly now: string;
  readonly expiresAt: string;
  /** The cursor that was asked by; a first manifest has none. */
  readonly since?: string;
  readonly cursor: string;
  readonly complete: boolean;
  readonly more: boolean;
  readonly revoked: readonly string[];
  readonly blocked: readonly string[];
  readonly released: readonly string[];
  readonly bindings: Readonly<Record<string, number>>;
}

/** All that a scanner knows of the session that its gate is manned for. */
export interface Knowledge {
  readonly session: Manifest["session"];
  readonly keys: Manifest["keys"];
  readonly manifestKeys: Manifest["manifestKeys"];
  /** When the office last told it, by the clock of whichever instance was ahead: older manifests don't turn it back. */
  readonly now: string;
  readonly expiresAt: string;
  /** For the next manifest, as `since`. */
  readonly cursor: string;
  readonly revoked: ReadonlySet<string>;
  /** Tickets whose holder is in, as far as the office knew. */
  readonly blocked: ReadonlySet<string>;
  readonly bindings: ReadonlyMap<string, number>;
}

/** What is known once a manifest was read; a complete one replaces what was known before. The same one twice changes nothing. */
export function learn(known: Knowledge | undefined, manifest: Manifest): Knowledge {
  const before = manifest.complete ? undefined : known;
  const revoked = new Set(before?.revoked);
  const blocked = new Set(before?.blocked);
  const bindings = new Map(before?.bindings);
  manifest.revoked.forEach((ticket) => revoked.add(ticket));
  manifest.blocked.forEach((ticket) => blocked.add(ticket));
  manifest.released.forEach((ticket) => blocked.delete(ticket));
  Object.entries(manifest.bindings).forEach(([ticket, bindingNo]) => bindings.set(ticket, bindingNo));
  const { session, keys, manifestKeys, expiresAt, cursor } = manifest;
  const now = known && Date.parse(known.now) > Date.parse(manifest.now) ? known.now : manifest.now;
  return { session, keys, manifestKeys, now, expiresAt, cursor, revoked, blocked, bindings };
}
