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
  const { assess, findPlace } = sharedContent();

  it.each(lines)('$text', ({ text, country, since, village }) => {
    const read = assess(text, 'sms');
    const place = findPlace(text);
    expect({ country: read.country, since: read.since, speaker: read.speaker }).toEqual({
      country,
      since,
      speaker: 'family',
    });
    expect(place.result === 'village' ? place.code : null).toBe(village);
  });

  it('what it is about is right, or beside what it is taken for, in nine of ten', () => {
    const wrong = lines.filter(({ text, kind }) => {
      const { category, also } = assess(text, 'sms');
      return category !== kind && !also.includes(kind as (typeof also)[number]);
    });
    expect(wrong.length, wrong.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(lines.length / 10);
  });
});
