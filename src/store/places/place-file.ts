import { createHash } from 'node:crypto';
import type { PlaceTables } from '../../core/places/place-index.ts';

const HEAD = 4;
const DIGEST = 32;
const NUMBERS = ['starts', 'postings', 'formOf', 'lackHashes', 'lackForms'] as const;
const TEXTS = ['codes', 'names', 'forms'] as const;

/** Layout: length of the header, header (byte lengths), number tables, texts one a line, SHA-256 of all before it. */
export function encodePlaces(tables: PlaceTables): Buffer {
  const numbers = NUMBERS.map((name) => Buffer.from(tables[name].buffer, tables[name].byteOffset, tables[name].byteLength));
  const texts = TEXTS.map((name) => Buffer.from(tables[name].join('\n')));
  const lengths = [...numbers, ...texts].map((part) => part.length);
  const header = Buffer.alloc(HEAD * lengths.length);
  lengths.forEach((length, at) => {
    header.writeUInt32LE(length, at * HEAD);
  });
  const body = Buffer.concat([header, ...numbers, ...texts]);
  return Buffer.concat([body, digestOf(body)]);
}

/** Reads it back; null when the bytes are damaged. */
export function decodePlaces(bytes: Buffer): PlaceTables | null {
  const body = bytes.subarray(0, Math.max(0, bytes.length - DIGEST));
  if (body.length === 0 || !digestOf(body).equals(bytes.subarray(body.length))) return null;
  let at = HEAD * (NUMBERS.length + TEXTS.length);
  const next = (part: number): Buffer => {
    const length = body.readUInt32LE(part * HEAD);
    at += length;
    return body.subarray(at - length, at);
  };
  const [starts, postings, formOf, lackHashes, lackForms] = NUMBERS.map((_, part) => numbersOf(next(part)));
  const [codes, names, forms] = TEXTS.map((_, part) => next(NUMBERS.length + part).toString().split('\n'));
  if (!starts || !postings || !formOf || !lackHashes || !lackForms || !codes || !names || !forms) return null;
  return { starts, postings, formOf, lackHashes, lackForms, codes, names, forms };
}

/** A copy, because a view must start at a multiple of four. */
function numbersOf(part: Buffer): Uint32Array {
  return new Uint32Array(part.buffer.slice(part.byteOffset, part.byteOffset + part.length));
}

function digestOf(body: Buffer): Buffer {
  return createHash('sha256').update(body).digest();
}
