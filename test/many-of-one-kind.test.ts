import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callBacks } from '../src/inbox/desk/call-backs.ts';
import { findCase } from '../src/store/queries/cases.ts';
import { linksOf } from '../src/store/queries/links.ts';
import { deskLine } from './support/desk-line.ts';
import { MINUTE, type Phone, startHelpline, type TestHelpline } from './support/helpline.ts';

/** So many write within a minute about the same agency, or from the same country in crisis. */
const MANY = 8;

interface Trouble {
  about: string;
  words: (n: number) => string;
  from: (n: number) => Phone;
  before: (desk: ReturnType<typeof deskLine>['desk']) => Promise<unknown>;
  /** Facts that no alert may hold. */
  facts: RegExp;
  linked: number;
}

const AGENCY: Trouble = {
  about: 'one agency',
  words: (n) =>
    `tolong adik saya nomor ${n} dipukul majikan di malaysia, yang memberangkatkan PT Contoh Maju Sejahtera`,
  from: (n) => ({ channel: 'sms', from: `+62800000${String(8800 + n)}` }),
  before: async () => {},
  facts: /contoh maju|sejahtera|pukul|malaysia/i,
  linked: MANY - 1,
};

const COUNTRY: Trouble = {
  about: 'crisis LB',
  words: (n) => `tolong saya di lebanon dikunci majikan, sudah ${n + 2} hari tidak dikasih makan`,
  from: (n) => ({ channel: 'whatsapp', from: `+961700${String(88_000 + n)}` }),
  before: (desk) => desk('crisis', 'LB', 'war', '--until', '2026-12-31', '--by', 'Cempaka'),
  facts: /lebanon|kunci|makan/i,
  linked: 0,
};

/** Each goes on with words of her own, and names an agency of her own beside. */
const TROUBLES = ['miring', 'terbakar', 'oleng', 'karam', 'mogok', 'hanyut', 'dirampok', 'bocor'];
const SENDERS = ['melur', 'kenari', 'cendana', 'gaharu', 'meranti', 'ulin', 'jati', 'sonokeling'];
const SHIP: Trouble = {
  about: 'one ship',
  words: (n) => `tolong kapal rekaan jaya ${TROUBLES[n]}, kami dipukul, dikirim PT ${SENDERS[n]} rekaan`,
  from: (n) => ({ channel: 'sms', from: `+62800000${String(8900 + n)}` }),
  before: async () => {},
  facts: /rekaan|kapal|pukul/i,
  linked: MANY - 1,
};

describe.each([
  ['one agency', AGENCY],
  ['one ship that each names a little differently', SHIP],
  ['a country in crisis', COUNTRY],
])('many reports about %s in one minute', (_name, trouble) => {
  let line: TestHelpline;
  const heardBy = async (name: string): Promise<string[]> => line.heard(await line.officer(name));
  const opened = async (): Promise<string[]> => {
    const rows = (await line.decisions()).filter(({ event }) => event === 'case_opened');
    return rows.flatMap((one) => (one.case ? [one.case] : []));
  };
  beforeAll(async () => {
    line = await startHelpline();
    await trouble.before(deskLine(() => line).desk);
    // The first by itself: of two that are opened in the same instant neither sees the other.
    await line.says(trouble.from(0), trouble.words(0));
    for (let n = 1; n < MANY; n += 1) await line.sends(trouble.from(n), trouble.words(n));
    await line.settles();
    await line.passes(10 * MINUTE);
  });
  afterAll(() => line.close());

  it('are as many cases, and one counted alert behind the first few', async () => {
    expect(new Set(await opened()).size).toBe(MANY);
    for (const name of ['Cempaka', 'Flamboyan']) {
      const heard = await heardBy(name);
      expect(heard.length, `${name}\n${heard.join('\n')}`).toBeLessThan(MANY);
      expect(heard.join('\n')).not.toMatch(trouble.facts);
    }
    const counts = (await heardBy('Cempaka')).flatMap((text) => /Ada (\d+) urusan menunggu/.exec(text)?.[1] ?? []);
    expect(counts.at(-1)).toBe(String(MANY));
  });

  it('are one list of whom to call, and links only where somebody is named', async () => {
    const lists = await line.ctx.unit(callBacks);
    expect(lists.find(({ about }) => about === trouble.about)?.calls).toHaveLength(MANY);
    const [oldest = ''] = await opened();
    await line.ctx.unit(async (unit) => {
      expect(await linksOf(unit, (await findCase(unit, oldest))?.id ?? '')).toHaveLength(trouble.linked);
    });
  });
});
