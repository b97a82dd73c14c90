import './closed-pipe.ts';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openPlaces } from '../store/places/open-places.ts';

/** `npm run -s place < in.jsonl`: one line `{"id","text"}` in, one line `{"id","result","code","candidates"}` out. */
const places = openPlaces(cacheFolder());
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  const { id, text } = JSON.parse(line) as { id: string; text: string };
  const { result, code, candidates } = places.read(text);
  console.log(JSON.stringify({ id, result, code, candidates: candidates.map((one) => one.code) }));
}

function cacheFolder(): string {
  try {
    mkdirSync('.data', { recursive: true });
    accessSync('.data', constants.W_OK);
    return '.data';
  } catch {
    return join(tmpdir(), 'desbumi-helpline');
  }
}
