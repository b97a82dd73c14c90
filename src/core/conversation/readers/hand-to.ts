import { readHandTo } from '../../officers/read-hand-to.ts';
import type { Event } from '../events.ts';
import { answerTo } from '../need.ts';
import { type Reader, reply, type Taken, type World } from '../reader.ts';
import type { OfficerCase, Scene } from '../scene.ts';
import { fitting } from '../texts/fitting.ts';
import { officerContext } from './officer.ts';

type Officer = NonNullable<Scene['officer']>;

/** Whoever her words name among these, by a part of the name that only one of them has. */
function namedIn<O extends { name: string }>(words: ReadonlySet<string>, officers: readonly O[]): O[] {
  const partsOf = ({ name }: O): string[] => name.toLowerCase().split(/[^\p{L}]+/u);
  const common = (part: string): boolean => officers.filter((one) => partsOf(one).includes(part)).length > 1;
  return officers.filter((one) => partsOf(one).some((part) => part.length > 2 && words.has(part) && !common(part)));
}

function handed(mine: OfficerCase, text: string, officer: Officer, world: World): Taken | 'pass' {
  const answered = answerTo(world.answers, 'takers');
  if (!answered)
    return { events: [], because: 'takers', need: { need: 'takers', caseId: mine.id, officerId: officer.id } };
  const { texts } = world;
  const { number: nomor, id: caseId } = mine;
  const asks = readHandTo(text);
  const named = namedIn(asks.words, answered.officers);
  const [only] = named;
  if (!only && !asks.byName) return 'pass';
  if (named.length > 1) {
    const daftar = fitting(
      named.map(({ name }) => name),
      90,
    );
    return { events: [reply(texts.say('O85', { nomor, daftar }), { caseId })], because: 'asked_back: whom' };
  }
  if (!only?.may)
    return { events: [reply(texts.say('O84', { nomor }), { caseId })], because: 'asked_back: nobody_who_may' };
  const events: Event[] = [
    { type: 'case_noted', caseId, officerId: officer.id, text, command: 'handover' },
    { type: 'case_declined', caseId, officerId: officer.id, to: only.id },
    reply(texts.say('O83', { nomor, petugas: only.name.slice(0, 24) }), { caseId }),
  ];
  return { events, because: 'handed_to_a_colleague' };
}

/** "40711 serahkan ke Melati": whom she names is asked next, if the rules would let them have it; never guessed (S1). */
export const handTo: Reader = {
  name: 'hand-to',
  read(heard, scene, world) {
    const { officer } = scene;
    if (!officer || heard.choice !== null || !readHandTo(heard.text).hands) return 'pass';
    const reading = world.readOfficer(heard.text, officerContext(scene, officer));
    const clear = ['handover', 'note', 'refer'].includes(reading.command);
    const mine = clear ? officer.cases.find(({ number, held }) => held && number === reading.about) : undefined;
    return mine && !mine.practice ? handed(mine, heard.text, officer, world) : 'pass';
  },
};
