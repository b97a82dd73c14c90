import { openFor } from '../../cases/how-it-stands.ts';
import { listOf } from '../../conversation/status-of.ts';
import { answer, type Command } from './command.ts';

/** DAFTAR: numbers and days of what she holds or was asked, no kinds. */
export const list: Command = ({ officer }, { texts, env }) => {
  const { cases } = officer;
  if (cases.length === 0) return [answer(texts.say('O7none'), null)];
  const daftar = listOf(cases, { now: env.now, language: 'id' }, 90);
  return [answer(texts.say('O7', { jumlah: String(cases.length), daftar }), null)];
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

/** Off duty: her cases climb at once. */
export const leave: Command = ({ officer }, { texts }) => [
  { type: 'duty_changed', officerId: officer.id, onDuty: false },
  answer(texts.say('O14'), null),
];

export const duty: Command = ({ officer }, { texts }) => [
  { type: 'duty_changed', officerId: officer.id, onDuty: true },
  answer(texts.say('O15'), null),
];
