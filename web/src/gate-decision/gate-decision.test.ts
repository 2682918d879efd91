import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { clockOffset, decide, learn, type Knowledge, type Manifest, type Verdict } from "./index.js";

/** The same file is validation-service's test. Times are by the device's clock, which the offset sets right. */
interface Vector {
  readonly name: string;
  readonly code: string;
  readonly gate: string;
  readonly deviceTime: string;
  readonly clockOffsetSeconds: number;
  readonly session: {
    readonly code: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly openBeforeSeconds: number;
    readonly cancelled: boolean;
    readonly gates: readonly string[];
  };
  readonly keys: Manifest["keys"];
  readonly expiresAt: string;
  readonly revoked: readonly string[];
  readonly blocked: readonly string[];
  readonly ownAdmissions: readonly string[];
  readonly bindings: Readonly<Record<string, number>>;
  readonly verdict: Verdict;
}

// Seen from the folder that the tests are compiled to.
const FILE = new URL("../../../../validation-service/src/test/resources/gate-vectors.json", import.meta.url);
const vectors = JSON.parse(readFileSync(FILE, "utf8")) as Vector[];

function manifestOf(vector: Vector): Manifest {
  const { code, startsAt, endsAt, openBeforeSeconds, cancelled, gates } = vector.session;
  return {
    session: {
      code,
      opensAt: new Date(Date.parse(startsAt) - openBeforeSeconds * 1000).toISOString(),
      closesAt: endsAt,
      cancelled,
      gates,
    },
    keys: vector.keys,
    manifestKeys: [],
    now: vector.deviceTime,
    expiresAt: vector.expiresAt,
    cursor: "1",
    complete: true,
    more: false,
    revoked: vector.revoked,
    blocked: vector.blocked,
    released: [],
    bindings: vector.bindings,
  };
}

const known = (vector: Vector): Knowledge => learn(undefined, manifestOf(vector));

const officeTime = (vector: Vector): number => Date.parse(vector.deviceTime) + vector.clockOffsetSeconds * 1000;

test("there are vectors of every verdict that a scanner can give alone", () => {
  assert.equal(new Set(vectors.map((vector) => vector.verdict)).size, 8);
});

for (const vector of vectors) {
  test(`${vector.name}: ${vector.verdict}`, async () => {
    const shown = { code: vector.code, gate: vector.gate, at: officeTime(vector) };

    const decision = await decide(shown, known(vector), new Set(vector.ownAdmissions));

    assert.equal(decision.verdict, vector.verdict);
    assert.equal(decision.ticket === undefined, vector.verdict === "FORGED");
    assert.deepEqual(decision.directTo, vector.verdict === "WRONG_GATE" ? vector.session.gates : undefined);
  });
}

test("after the manifest's end nobody is let in by it", async () => {
  const vector = vectors[0];
  assert.ok(vector);
  const expired = { ...known(vector), expiresAt: "2028-01-01T00:00:00Z" };

  const decision = await decide({ code: vector.code, gate: "A", at: officeTime(vector) }, expired, new Set());

  assert.equal(decision.verdict, "UNKNOWN");
});

test("changes are added, a complete manifest replaces, and the same one twice changes nothing", () => {
  const vector = vectors[0];
  assert.ok(vector);
  const first = learn(undefined, { ...manifestOf(vector), revoked: ["a"], blocked: ["b"], bindings: { c: 1 } });
  const changes = {
    ...manifestOf(vector),
    complete: false,
    cursor: "2",
    revoked: ["d"],
    released: ["b"],
    bindings: { c: 2 },
  };

  const second = learn(first, changes);

  assert.deepEqual([...second.revoked], ["a", "d"]);
  assert.deepEqual([...second.blocked], []);
  assert.equal(second.bindings.get("c"), 2);
  assert.equal(second.cursor, "2");
  assert.deepEqual(learn(second, changes), second);
  assert.deepEqual([...learn(second, manifestOf(vector)).revoked], []);
});

test("no bit of a code may be changed", async () => {
  const vector = vectors[0];
  assert.ok(vector);
  for (let at = 0; at < vector.code.length; at++) {
    const other = vector.code.charAt(at) === "7" ? "8" : "7";
    const code = vector.code.slice(0, at) + other + vector.code.slice(at + 1);
    const decision = await decide({ code, gate: "A", at: officeTime(vector) }, known(vector), new Set());
    assert.equal(decision.verdict, "FORGED", `character ${at}`);
  }
});

test("the offset is measured halfway between sending and receiving", () => {
  assert.equal(clockOffset(1000, 3000, "1970-01-01T00:10:02Z"), 600_000);
});

for (const minutes of [-10, 10]) {
  test(`a device ${minutes} minutes off opens and closes a gate as a right one does, by the offset of its last sync`, async () => {
    const vector = vectors[0];
    assert.ok(vector);
    const device = (office: number): number => office + minutes * 60_000;
    const { opensAt, closesAt } = known(vector).session;
    const opens = Date.parse(opensAt);
    const closes = Date.parse(closesAt);
    const synced = opens - 7_200_000;
    const offset = clockOffset(device(synced), device(synced + 200), new Date(synced + 100).toISOString());
    const verdictAt = async (office: number): Promise<Verdict> => {
      const shown = { code: vector.code, gate: vector.gate, at: device(office) + offset };
      return (await decide(shown, known(vector), new Set())).verdict;
    };

    assert.equal(await verdictAt(opens - 1), "NOT_OPEN");
    assert.equal(await verdictAt(opens), "ADMITTED");
    assert.equal(await verdictAt(closes - 1), "ADMITTED");
    assert.equal(await verdictAt(closes), "NOT_OPEN");
  });
}

/** George Marsaglia's xorshift with 32 bits: the same numbers in each run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

function spoilt(code: string, other: string, below: (bound: number) => number): string {
  const at = below(code.length);
  const letter = ALPHABET.charAt(below(ALPHABET.length));
  const manners = [
    () => code.slice(0, at) + letter + code.slice(at + 1),
    () => code.slice(0, at) + code.slice(at + 1),
    () => code.slice(0, at) + letter + code.slice(at),
    () => code.slice(0, at),
    () => code.slice(0, at) + other.slice(at),
    () => code.slice(at) + code.slice(0, at),
  ];
  return (manners[below(manners.length)] ?? manners[0])?.() ?? code;
}

test("of ten thousand codes that were spoilt, printed and live ones, none lets anybody in", async () => {
  const below = numbers(20_240_726);
  const good = vectors.filter((vector) => vector.verdict === "ADMITTED");
  const codes = new Set(vectors.map((vector) => vector.code));
  let tried = 0;
  while (tried < 10_000) {
    const vector = good[below(good.length)];
    const other = vectors[below(vectors.length)];
    assert.ok(vector && other);
    const code = spoilt(vector.code, other.code, below);
    if (!codes.has(code)) {
      tried++;
      const { verdict } = await decide({ code, gate: vector.gate, at: officeTime(vector) }, known(vector), new Set());
      assert.notEqual(verdict, "ADMITTED", code);
    }
  }
});
