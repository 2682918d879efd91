import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { learn, readManifest, type Asked, type Manifest, type ManifestKey } from "./index.js";

/** The same file is validation-service's test: what has a seed is signed there to the same signature. */
interface Vector {
  readonly name: string;
  readonly trusted: readonly ManifestKey[];
  readonly asked: Asked;
  readonly knownNow?: string;
  readonly body: string;
  readonly signature: string;
  readonly good: boolean;
}

// Seen from the folder that the tests are compiled to.
const FILE = new URL("../../../../validation-service/src/test/resources/manifest-vectors.json", import.meta.url);
const vectors = JSON.parse(readFileSync(FILE, "utf8")) as Vector[];

function read(vector: Vector, body = vector.body, signature = vector.signature): Promise<Manifest | undefined> {
  const known =
    vector.knownNow === undefined
      ? undefined
      : learn(undefined, { ...(JSON.parse(vector.body) as Manifest), now: vector.knownNow });
  return readManifest(new TextEncoder().encode(body), signature, vector.trusted, vector.asked, known);
}

test("whoever lets a manifest pass that is a little older doesn't let the one before it pass, too", () => {
  const manifest = { ...(JSON.parse(vectors[0]?.body ?? "") as Manifest), now: "2028-07-22T08:00:00Z" };
  const known = learn(undefined, manifest);
  assert.equal(learn(known, { ...manifest, now: "2028-07-22T07:59:30Z" }).now, known.now);
  assert.equal(learn(known, { ...manifest, now: "2028-07-22T08:00:01Z" }).now, "2028-07-22T08:00:01Z");
});

test("there are good and bad ones", () => {
  assert.ok(vectors.some(({ good }) => good));
  assert.ok(vectors.some(({ good }) => !good));
});

for (const vector of vectors) {
  test(vector.name, async () => {
    assert.equal((await read(vector)) !== undefined, vector.good);
  });
}

for (const vector of vectors.filter(({ good }) => good)) {
  test(`${vector.name}, and not with any other character`, async () => {
    for (let at = 0; at < vector.body.length; at += 7) {
      const changed = vector.body[at] === "0" ? "1" : "0";
      assert.equal(await read(vector, vector.body.slice(0, at) + changed + vector.body.slice(at + 1)), undefined);
    }
    assert.equal(await read(vector, `${vector.body} `), undefined);
    for (const signature of ["", "..", vector.signature.slice(0, -4), vector.signature.slice(0, -1), vector.signature.replace("..", ".e30.")]) {
      assert.equal(await read(vector, vector.body, signature), undefined);
    }
  });
}
