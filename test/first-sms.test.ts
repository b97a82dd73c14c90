import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sharedContent } from './support/helpline.ts';

interface FirstSms {
  text: string;
  country: string | null;
  since: string | null;
  kind: string;
  village: string | null;
}

const lines: FirstSms[] = parse(readFileSync(new URL('./chats/first-sms.yaml', import.meta.url), 'utf8'));

describe('a first SMS is read at once', () => {
  it.each(lines)('$text', ({ text, country, since, kind, village }) => {
    const { assess, findPlace } = sharedContent();
    const read = assess(text, 'sms');
    const place = findPlace(text);
    expect([read.category, ...read.also]).toContain(kind);
    expect({ country: read.country, since: read.since, speaker: read.speaker }).toEqual({
      country,
      since,
      speaker: 'family',
    });
    expect(place.result === 'village' ? place.code : null).toBe(village);
  });
});
