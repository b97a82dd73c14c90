import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPlaces } from '../../../src/store/places/open-places.ts';

const KURIPAN = '33.07.12.2007';
const reads = (folder: string): string | null => openPlaces(folder).read('kuripan garung wonosobo').code;
const fresh = (): string => mkdtempSync(join(tmpdir(), 'places-'));
const fileIn = (folder: string): string => join(folder, readdirSync(folder)[0] ?? 'none');

describe('the file of the country', () => {
  it('is made in a folder that does not exist yet, once', () => {
    const folder = join(fresh(), 'new', 'deep');
    expect(reads(folder)).toBe(KURIPAN);
    const made = statSync(fileIn(folder)).mtimeMs;
    expect(reads(folder)).toBe(KURIPAN);
    expect(statSync(fileIn(folder)).mtimeMs).toBe(made);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it.each([
    ['empty', () => Buffer.alloc(0)],
    ['one bit wrong', (bytes: Buffer) => bytes.fill((bytes[500] ?? 0) ^ 1, 500, 501)],
  ])('is made again when it is %s', (_, damage) => {
    const folder = fresh();
    reads(folder);
    const path = fileIn(folder);
    const whole = readFileSync(path);
    writeFileSync(path, damage(Buffer.from(whole)));
    expect(reads(folder)).toBe(KURIPAN);
    expect(readFileSync(path).equals(whole)).toBe(true);
  });

  it('is done without where nothing can be written', () => {
    const folder = join(fresh(), 'a-file');
    writeFileSync(folder, '');
    expect(reads(join(folder, 'below'))).toBe(KURIPAN);
    expect(existsSync(join(folder, 'below'))).toBe(false);
  });

  it('leaves nothing behind when the last step fails', () => {
    const folder = fresh();
    reads(folder);
    const other = fresh();
    mkdirSync(join(other, readdirSync(folder)[0] ?? 'none'));
    expect(reads(other)).toBe(KURIPAN);
    expect(readdirSync(other)).toHaveLength(1);
  });
});
