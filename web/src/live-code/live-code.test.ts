import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { toBase45 } from "./base45.js";
import { fromBase64Url, toBase64Url } from "./base64url.js";
import { join } from "./bytes.js";
import { devicePublicKey, liveCode, millisToNextStep, newDeviceKey, stepAt } from "./live-code.js";

/** In hex but the name, the numbers and the code. The same file is ticket-service's and validation-service's test. */
interface Vector {
  readonly name: string;
  /** Epoch seconds. */
  readonly at: number;
  readonly deviceSeed: string;
  readonly devicePublicKey: string;
  readonly binding: string;
  readonly bindingSignature: string;
  readonly step: string;
  readonly liveCode: string;
}

// Seen from the folder that the tests are compiled to.
const FILE = new URL("../../../../ticket-service/src/test/resources/live-code-vectors.json", import.meta.url);
const vectors = JSON.parse(readFileSync(FILE, "utf8")) as Vector[];

/** The DER header of an Ed25519 private key (RFC 8410); the seed follows it. */
const PKCS8 = "302e020100300506032b657004220420";

function bytes(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

async function privateKey(seed: string): Promise<CryptoKey> {
  return crypto.subtle.importKey("pkcs8", bytes(PKCS8 + seed), "Ed25519", false, ["sign"]);
}

test("there are vectors", () => {
  assert.ok(vectors.length >= 3);
});

for (const vector of vectors) {
  const bound = {
    binding: toBase64Url(bytes(vector.binding)),
    signature: toBase64Url(bytes(vector.bindingSignature)),
  };

  test(`${vector.name}: the live code is character by character the same`, async () => {
    const code = await liveCode(bound, await privateKey(vector.deviceSeed), vector.at * 1000);

    assert.equal(code, vector.liveCode);
    assert.equal(stepAt(vector.at * 1000), Number.parseInt(vector.step, 16));
  });

  test(`${vector.name}: a moment later it is another`, async () => {
    const code = await liveCode(bound, await privateKey(vector.deviceSeed), (vector.at + 15) * 1000);

    assert.notEqual(code, vector.liveCode);
  });
}

test("a device's key signs, tells its public half and keeps its private one", async () => {
  const pair = await newDeviceKey();
  const message = new Uint8Array([1, 2, 3]);
  const raw = fromBase64Url(await devicePublicKey(pair));
  const told = await crypto.subtle.importKey("raw", raw, "Ed25519", true, ["verify"]);

  const signature = await crypto.subtle.sign("Ed25519", pair.privateKey, message);

  assert.equal(raw.length, 32);
  assert.ok(await crypto.subtle.verify("Ed25519", told, signature, message));
  assert.equal(pair.privateKey.extractable, false);
  await assert.rejects(crypto.subtle.exportKey("pkcs8", pair.privateKey));
});

test("a step lasts fifteen seconds", () => {
  assert.equal(stepAt(0), 0);
  assert.equal(stepAt(14_999), 0);
  assert.equal(stepAt(15_000), 1);
  assert.equal(millisToNextStep(0), 15_000);
  assert.equal(millisToNextStep(14_999), 1);
});

test("Base45 is as RFC 9285 shows it", () => {
  const ascii = new TextEncoder();
  assert.equal(toBase45(ascii.encode("AB")), "BB8");
  assert.equal(toBase45(ascii.encode("Hello!!")), "%69 VD92EX0");
  assert.equal(toBase45(ascii.encode("base-45")), "UJCLQE7W581");
});

test("base64url comes back as it went, without padding", () => {
  for (let length = 0; length < 5; length++) {
    const some = join(new Uint8Array(length).fill(251), new Uint8Array([255, 62]));
    assert.deepEqual(fromBase64Url(toBase64Url(some)), some);
    assert.match(toBase64Url(some), /^[\w-]*$/);
  }
});
