import { describe, expect, it } from 'vitest';
import { NOON, sharedContent } from '../../support/helpline.ts';
import { turn } from '../../support/pure-talk.ts';
import { SCENES } from '../../support/scenes.ts';

const later = new Date(NOON.getTime() + 60_000);

it.each([
  ['sendirian', false],
  ['aku sudah minum racun', true],
])('S18: asked who is with her, %s rings again: %s', (text, rings) => {
  const { after } = turn({ scene: SCENES.stranger, now: NOON }, 'aku pengen mati aja kak, capek hidup');
  const { events, said } = turn({ ...after, now: later }, text);
  expect(events.some(({ type }) => type === 'case_raised')).toBe(rings);
  expect(events.map(({ type }) => type)).toContain('case_told_more');
  expect(said.map((one) => one.text).join()).toContain('Kami masih di sini, Kak.');
});

it.each(['SH', 'SHq', 'SH2', 'DQs'] as const)('S18: %s offers no menu, no digit, no number and no religion', (name) => {
  const { texts } = sharedContent();
  for (const said of [texts.all.get(name)?.fixed ?? '', texts.english.get(name)?.fixed ?? '']) {
    expect(said).not.toBe('');
    expect(said).not.toMatch(/\d|\b(?:allah|tuhan|doa|berdoa|dosa|sabar|ibadah|iman|god|pray|faith|sin)\b/i);
  }
});

it.each(['aku pengen mati aja kak, capek hidup', 'i want to die'])(
  'S18: whoever wants to die is offered nothing to choose, wherever she stands: %s',
  (text) => {
    for (const scene of Object.values(SCENES).filter(({ officer }) => !officer)) {
      const { said } = turn({ scene, now: NOON }, text);
      expect(said.flatMap(({ options }) => options)).toEqual([]);
      expect(said.map((one) => one.text).join()).not.toMatch(/\d/);
    }
  },
);

describe('S18: of a family', () => {
  it('its own wish is met as any, in all that follows: no number, no digit, no question about an employer', () => {
    const first = turn({ scene: SCENES.asked, now: NOON }, 'saya pengen mati saja bu, sudah tidak kuat');
    expect(first.said.map((one) => one.text).join()).toContain('Terima kasih sudah bilang, Bu/Pak.');
    const next = turn({ ...first.after, now: later }, 'di rumah sendirian');
    expect(next.said.map((one) => one.text).join()).toContain('Kami masih di sini, Bu/Pak.');
    for (const { text } of [...first.said, ...next.said]) expect(text).not.toMatch(/\d|majikan|desa/);
  });

  it('its own wish beside what happened to a child of hers is her own', () => {
    const scene = { ...SCENES.mother, cases: [] };
    const { said } = turn({ scene, now: NOON }, 'saya pengen mati saja bu, anak saya meninggal');
    const text = said.map((one) => one.text).join();
    expect(text).toContain('Terima kasih sudah bilang, Bu/Pak.');
    expect(text).not.toMatch(/\d|majikan/);
  });

  it.each([
    'adik saya di hongkong bilang mau bunuh diri',
    'dia mau bunuh diri bu',
    'anak saya bilang, saya mau bunuh diri saja',
    'anak saya: saya mau mati',
    'adik wa: aku mau mati aja',
    'suami saya siti: "saya sudah tidak kuat hidup"',
    'pak, anak saya: saya mau mati saja',
  ])('somebody else’s is told like all danger, and she is not spoken to as if it were hers: %s', (text) => {
    const scene = { ...SCENES.mother, cases: [] };
    const first = turn({ scene, now: NOON }, text);
    const answer = first.said.map((one) => one.text).join();
    expect(answer).toContain('Petugas kabupaten dan pusat diberi tahu');
    expect(answer).toContain('terus ajak dia bicara, jangan sampai sendirian');
    const next = turn({ ...first.after, now: later }, 'iya bu');
    expect(next.said.map((one) => one.text).join()).not.toContain('Kami masih di sini');
  });

  it.each(['anak saya, saya mau mati', 'anak saya\nsaya mau mati', 'suami saya wa, aku mau mati saja'])(
    'where nobody knows whose it is, both are cared for: %s',
    (text) => {
      const scene = { ...SCENES.mother, cases: [] };
      const { said, events } = turn({ scene, now: NOON }, text);
      const answer = said.map((one) => one.text).join();
      expect(answer).toContain('Kalau ini tentang Bu/Pak sendiri: kami di sini');
      expect(answer).toContain('siapa yang sekarang ada di dekatnya?');
      expect(answer).not.toMatch(/\d|majikan/);
      expect(events.map(({ type }) => type)).toContain('case_opened');
    },
  );

  it.each([
    'anak saya meninggal, saya mau mati',
    'anak saya: saya mau mati. saya juga mau mati',
    'anak saya dipukuli bapaknya, saya mau mati saja',
  ])('a wish beside what befell one of hers, or beside a quoted one, is her own: %s', (text) => {
    const { said } = turn({ scene: { ...SCENES.mother, cases: [] }, now: NOON }, text);
    expect(said.map((one) => one.text).join()).toContain('Sekarang sedang bersama siapa?');
  });
});

it('S18: a worker who quotes one of hers is asked after both', () => {
  const { said } = turn({ scene: SCENES.stranger, now: NOON }, 'anak saya: saya mau mati');
  expect(said.map((one) => one.text).join()).toContain('Kalau ini tentang Kak sendiri');
});
