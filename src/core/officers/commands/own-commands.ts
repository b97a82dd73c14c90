import { openFor } from '../../cases/how-it-stands.ts';
import type { Event } from '../../conversation/events.ts';
import type { World } from '../../conversation/reader.ts';
import { listOf } from '../../conversation/status-of.ts';
import { type Leave, leaveDays } from '../leave-days.ts';
import { dayIn } from '../until-when.ts';
import { answer, type Command, type Said } from './command.ts';

/** DAFTAR: numbers and days of what she holds, then of what she was asked; no kinds. */
export const list: Command = ({ officer }, { texts, env }) => {
  const at = { now: env.now, language: 'id' };
  const held = officer.cases.filter((one) => one.held);
  const asked = officer.cases.filter((one) => !one.held);
  const lines = [
    held.length > 0 ? texts.say('O7', { jumlah: String(held.length), daftar: listOf(held, at, 90) }) : '',
    asked.length > 0 ? texts.say('O7w', { daftar: listOf(asked, at, 60) }) : '',
  ].filter(Boolean);
  return [answer(lines.join(' ') || texts.say('O7none'), null)];
};

/** STATUS with a number of hers: how it stands; without one, the list. */
export const status: Command = (said, world) => {
  const { mine } = said;
  if (!mine) return list(said, world);
  const keadaan = mine.held ? 'Bapak/Ibu yang pegang' : 'menunggu jawaban Bapak/Ibu';
  return [
    answer(
      world.texts.say('O22', {
        nomor: mine.number,
        hari: openFor(mine.openedAt, { now: world.env.now, language: 'id' }),
        keadaan,
      }),
      mine,
    ),
  ];
};

export const help: Command = (_said, { texts }) => [answer(texts.say('O11'), null)];

/** 0: somebody of the district or desk speaks with her. */
export const human: Command = (_said, { texts }) => [
  { type: 'human_asked', because: 'officer_asks_for_a_human' },
  answer(texts.say('O18'), null),
];

/** The days of a leave, read back once. */
function readBack({ from, until }: Leave, { onDuty }: Said['officer'], { texts }: World): string {
  if (!from) return until ? texts.say('O14t', { tanggal: dayIn(until) }) : texts.say('O14');
  const mulai = dayIn(from);
  const tanggal = until && dayIn(until);
  const said = !tanggal
    ? texts.say('O14m', { mulai })
    : tanggal === mulai
      ? texts.say('O14d', { tanggal })
      : texts.say('O14f', { mulai, tanggal });
  return onDuty ? said : `${said} ${texts.say('O14k')}`;
}

/** What a leave changes, and its days read back; of one that begins later nothing changes before. */
export function leaveEvents(leave: Leave, officer: Said['officer'], world: World): Event[] {
  const { from, until } = leave;
  const now = from ? {} : { onDuty: false };
  const days = { ...(from && { from }), ...(until && { until }) };
  return [
    { type: 'duty_changed', officerId: officer.id, ...now, ...days },
    answer(readBack(leave, officer, world), null),
  ];
}

/** Off duty: her cases climb at once, or on the later day she names. The days are read back, and it ends by itself. */
export const leave: Command = ({ officer, heard }, world) =>
  leaveEvents(leaveDays(heard.text, world.env.now), officer, world);

/** Whether she may be woken or phoned is the roster's, which the desk keeps. */
const OF_THE_ROSTER = /\b(?:(?:di)?bangun\w*|(?:di)?gugah|malam|malem|(?:di)?(?:telepon|telpon|hubungi))\b/i;

export const duty: Command = (said, world) => {
  if (OF_THE_ROSTER.test(said.heard.text)) return human(said, world);
  return [{ type: 'duty_changed', officerId: said.officer.id, onDuty: true }, answer(world.texts.say('O15'), null)];
};
