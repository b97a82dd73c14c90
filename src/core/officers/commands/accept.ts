import type { Event } from '../../conversation/events.ts';
import type { World } from '../../conversation/reader.ts';
import type { ToldCase } from '../../conversation/scene.ts';
import { answer, type Command, type Said } from './command.ts';
import { factsText } from './facts-text.ts';

const LEVELS = { village: 'desa', backup: 'desa', district: 'kabupaten', desk: 'pusat' } as const;
const LEVELS_EN = { village: 'village', backup: 'village', district: 'regency', desk: 'desk' } as const;

const toReporter = (mine: ToldCase, said: { text: string; english: string }): Event => ({
  type: 'message_said',
  ...said,
  options: [],
  purpose: 'follow_up',
  to: { reporterOf: mine.id },
  caseId: mine.id,
});

/** The reporter hears that somebody is there; a worker without the number, and only when the gate lets it (S14). */
function toldReporter(mine: ToldCase, said: Said, { texts }: World): Event {
  const petugas = said.officer.name.slice(0, 24);
  const nomor = mine.number;
  if (mine.facts.reporterRole === 'officer') return toReporter(mine, texts.inBoth('R3o', { nomor, petugas }));
  if (mine.facts.reporterRole !== 'family') return toReporter(mine, texts.inBoth('R3w'));
  const { level } = said.officer;
  const name = mine.facts.askVillage ? 'R3v' : 'R3';
  const { text } = texts.inBoth(name, { petugas, tingkat: LEVELS[level] });
  const { english } = texts.inBoth(name, { petugas, tingkat: LEVELS_EN[level] });
  return toReporter(mine, { text, english });
}

/** A raised case may be taken over by the district or the desk while the village holds it. */
const mayTakeOver = (mine: ToldCase, { officer }: Said): boolean =>
  mine.raised && mine.state === 'taken' && (officer.level === 'district' || officer.level === 'desk');

/** 1: she takes it, hears the facts (S3), and the reporter hears of her. Taken by another: told so. */
export const accept: Command = (said, world) => {
  const { mine, officer } = said;
  if (!mine) return [answer(world.texts.say('O7none'), null)];
  if (mine.held) return [answer(factsText(mine, said, world), mine)];
  const takesOver = mayTakeOver(mine, said);
  if (mine.state !== 'open' && !takesOver) return [answer(world.texts.say('O12', { nomor: mine.number }), mine)];
  return [
    { type: 'case_accepted', caseId: mine.id, officerId: officer.id, takesOver },
    answer(factsText(mine, said, world), mine),
    toldReporter(mine, said, world),
    ...(mine.facts.askVillage ? [{ type: 'village_asked' as const, caseId: mine.id }] : []),
  ];
};
