import { createHash } from 'node:crypto';
import type { PlaceTables } from '../../core/places/place-index.ts';
import type { TextTable } from '../../core/places/text-table.ts';

const WORD = 4;
const DIGEST = 32;
const NUMBERS = ['parents', 'starts', 'postings', 'formOf', 'lackHashes', 'lackForms'] as const;
const TEXTS = ['codes', 'names', 'forms'] as const;
const PARTS = NUMBERS.length + 2 * TEXTS.length;

/**
 * Byte lengths of the parts, then the parts: number tables, where each text ends, the texts; then SHA-256 of it all.
 * Numbers stand first and in multiples of four bytes, so that they are read where they lie.
 */
export function encodePlaces(tables: PlaceTables): Buffer {
  const numbers = [...NUMBERS.map((name) => tables[name]), ...TEXTS.map((name) => tables[name].ends)];
  const parts = [...numbers.map(bytesOf), ...TEXTS.map((name) => Buffer.from(tables[name].text))];
  const header = bytesOf(Uint32Array.from(parts, (part) => part.length));
  const body = Buffer.concat([header, ...parts]);
  return Buffer.concat([body, digestOf(body)]);
}

/** Reads it back; null when the bytes are damaged. */
export function decodePlaces(bytes: Buffer): PlaceTables | null {
  const body = bytes.subarray(0, Math.max(0, bytes.length - DIGEST));
  if (body.length === 0 || !digestOf(body).equals(bytes.subarray(body.length))) return null;
  const parts = partsOf(body);
  const number = (at: number): Uint32Array => wordsOf(parts[at] ?? body.subarray(0, 0));
  const text = (at: number): TextTable => ({
    ends: number(NUMBERS.length + at),
    text: (parts[NUMBERS.length + TEXTS.length + at] ?? '').toString(),
  });
  return {
    parents: number(0),
    starts: number(1),
    postings: number(2),
    formOf: number(3),
    lackHashes: number(4),
    lackForms: number(5),
    codes: text(0),
    names: text(1),
    forms: text(2),
  };
}

function partsOf(body: Buffer): Buffer[] {
  let at = PARTS * WORD;
  return Array.from({ length: PARTS }, (_, part) => {
    at += body.readUInt32LE(part * WORD);
    return body.subarray(at - body.readUInt32LE(part * WORD), at);
  });
}

function bytesOf(numbers: Uint32Array): Buffer {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

function wordsOf(part: Buffer): Uint32Array {
  const here = part.byteOffset % WORD === 0 ? part : Buffer.from(Uint8Array.from(part).buffer);
  return new Uint32Array(here.buffer, here.byteOffset, here.byteLength / WORD);
}

function digestOf(body: Buffer): Buffer {
  return createHash('sha256').update(body).digest();
}
