import { expect, it } from 'vitest';
import { NOON } from '../../support/helpline.ts';
import { type Talk, turn } from '../../support/pure-talk.ts';
import { SCENES } from '../../support/scenes.ts';

const DISGUISED = {
  ...SCENES.stranger,
  channel: 'sms' as const,
  country: 'ID',
  quiet: true,
  plan: { ...SCENES.stranger.plan, safeWord: 'kenanga' },
};

const MINUTE = 60_000;

/** What is said to her, message by message, a minute apart. */
function talks(texts: readonly string[]): string[][] {
  let talk: Talk = { scene: SCENES.stranger, now: NOON };
  return texts.map((text) => {
    const { said, after } = turn({ ...talk, now: new Date(talk.now.getTime() + MINUTE) }, text);
    talk = after;
    return said.map((one) => one.text);
  });
}

it('S15: after 9 in the midst of danger, what she writes next gets the neutral question, and 1 opens', () => {
  const heard = talks(['saya dipukul majikan dan dikunci di riyadh', '1', '9', 'halo', '1']);
  expect(heard[2]).toEqual(['Baik, terima kasih.']);
  expect(heard[3]?.join()).toContain('Sedang bisa baca sendiri?');
  expect(heard[4]?.join()).toContain('Kami di sini, Kak.');
});

it('that the employer often reads her phone, told by who reads alone, is her plan and no alarm; behind the door it is asked about', () => {
  const open = turn({ scene: SCENES.open, now: NOON }, 'majikan suka baca hp saya');
  expect(open.events.map(({ type }) => type)).not.toContain('case_opened');
  expect(open.events).toContainEqual(expect.objectContaining({ type: 'plan_told' }));
  const shut = turn({ scene: SCENES.stranger, now: NOON }, 'majikan suka baca hp saya');
  expect(shut.events.map(({ type }) => type)).not.toContain('case_opened');
  expect(shut.said.map(({ text }) => text).join()).toContain('Kakak baik-baik saja?');
  const plea = turn({ scene: SCENES.open, now: NOON }, 'majikan suka baca hp saya, tolong jemput saya sekarang');
  expect(plea.events.map(({ type }) => type)).toContain('case_opened');
});

it.each(['majikan suka baca hp saya, kata kunci saya kenanga', 'hp ini dipakai berdua. kata kuncinya: kenanga'])(
  'S15: why she wants a safe word, told with it by who reads alone, is no alarm: %s',
  (text) => {
    const { events, said } = turn({ scene: SCENES.open, now: NOON }, text);
    expect(events.map(({ type }) => type)).not.toContain('case_opened');
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'plan_told', patch: expect.objectContaining({ safeWord: 'kenanga' }) }),
    );
    expect(said.map((one) => one.text).join()).toContain('Pesan lama tetap di HP');
  },
);

it('S15: in disguise danger alarms unseen, of whomever it tells, and the screen still opens by her word alone', () => {
  const { events, said, after } = turn({ scene: DISGUISED, now: NOON }, 'anak saya dipukul majikan di malaysia');
  expect(events).toContainEqual(expect.objectContaining({ type: 'case_opened' }));
  expect(said.map(({ text }) => text).join()).not.toMatch(/\d{5}|diterima|kabupaten|majikan/);
  expect(after.scene.role).toBe('worker');
});

it('S15: who sets a safe word in her own words hears what it does, and that old messages stay on her phone', () => {
  const said = (text: string): string =>
    turn({ scene: SCENES.open, now: NOON }, text)
      .said.map((one) => one.text)
      .join();
  expect(said('kata kunci kenanga')).toContain('Pesan lama tetap di HP');
  expect(said('my safe word is kenanga')).toContain('Old messages stay on the phone');
  expect(said('hapus kata kunci')).not.toContain('Pesan lama');
});

it('S16: check-ins that are ended by whoever holds her phone are over, and the desk hears so; ended by who reads alone, it is told nothing', () => {
  const plan = { ...SCENES.stranger.plan, checkInDays: 1, ifSilent: 'telepon kakak saya' };
  const types = (scene: typeof SCENES.stranger): string[] =>
    turn({ scene: { ...scene, plan }, now: NOON }, 'jangan tanya kabar lagi').events.map(({ type }) => type);
  expect(types(SCENES.stranger)).toEqual(expect.arrayContaining(['plan_told', 'human_asked']));
  expect(types(SCENES.open)).toContain('plan_told');
  expect(types(SCENES.open)).not.toContain('human_asked');
});
