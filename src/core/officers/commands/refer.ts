import { answerIn, isThere, isUnnamed, shortName } from '../../cases/referral.ts';
import { isVillage } from '../../cases/routing/ladder.ts';
import type { Event } from '../../conversation/events.ts';
import type { World } from '../../conversation/reader.ts';
import type { ToldCase } from '../../conversation/scene.ts';
import type { Near } from '../../directory/institutions.ts';
import { answer, noted, type Said } from './command.ts';

const nearOf = ({ facts }: ToldCase, { env }: World): Near => ({
  placeCode: facts.placeCode,
  country: facts.country,
  now: env.now,
});

/** She is asked before anybody is told: a worker, and whoever reported what must not be read, without the name. */
function asked(mine: ToldCase, name: string, { texts }: World): Event {
  const { reporterRole: role, category } = mine.facts;
  const unnamed = isUnnamed(role, category);
  const panggilan = role === 'worker' ? 'Kak' : 'Bu/Pak';
  const said = unnamed
    ? texts.inBoth('R8w', { panggilan })
    : texts.inBoth('R8', { panggilan, nomor: mine.number, kepada: shortName(name) });
  const to = { reporterOf: mine.id };
  const asks = unnamed ? 'which_refer' : 'may_refer';
  return { type: 'message_said', ...said, options: [], purpose: 'follow_up', to, caseId: mine.id, asks };
}

/** Why she is not asked just now: no institution named, one answer is waited for already, or it is there. */
function notNow(mine: ToldCase, service: { id: string; name: string } | null, { texts }: World): string | null {
  const nomor = mine.number;
  if (!service) return texts.say('O67', { nomor });
  if (mine.practice || mine.state !== 'taken') return texts.say('O6', { nomor });
  if (mine.facts.referrals.some(({ state }) => state === 'asked')) return texts.say('O68', { nomor });
  const there = mine.facts.referrals.some((one) => one.service === service.id && isThere(one.state));
  return there ? texts.say('O69', { nomor, kepada: shortName(service.name) }) : null;
}

/** RUJUK and an institution: the reporter is asked first. In danger the district refers, not the village (S12). */
export function referEvents(said: Said, mine: ToldCase, world: World): Event[] {
  const { texts, institutions } = world;
  const { officer, heard } = said;
  const nomor = mine.number;
  if (mine.severity === 'critical' && isVillage(officer.level) && !mine.practice) {
    const raised: Event = { type: 'case_raised', caseId: mine.id, because: 'referral_asked_by_village' };
    return [noted(said, mine), raised, answer(texts.say('O76', { nomor }), mine)];
  }
  const service = institutions.named(heard.text, nearOf(mine, world));
  const refused = notNow(mine, service, world);
  if (refused !== null || !service) return [noted(said, mine), answer(refused ?? '', mine)];
  const opened: Event = { type: 'referral_asked', caseId: mine.id, officerId: officer.id, service: service.id };
  const told = texts.say('O78', { nomor, kepada: shortName(service.name) });
  return [noted(said, mine), opened, answer(told, mine), asked(mine, service.name, world)];
}

/** "40711 jawaban LTSA: …", "BP3MI sudah terima": what an institution answered; null where it is a plain note. */
export function answerHeard(said: Said, mine: ToldCase, world: World): Event[] | null {
  const { institutions, texts } = world;
  const words = said.heard.text.replace(/^\W*(?:catat\W+)?(?:\d{3,8}\W*)?(?:catat\W+)?/i, '');
  const told = /^(?:jawaban|balasan|kata)(?:nya)?\b\W*/i.exec(words)?.[0] ?? '';
  const named = institutions.named(words.slice(told.length), nearOf(mine, world));
  const kind = answerIn(words);
  const running = mine.facts.referrals.filter(({ state }) => isThere(state));
  const only = told !== '' && running.length === 1 ? running[0] : undefined;
  const about = named?.at === 0 ? running.findLast(({ service }) => service === named.id) : only;
  if (!mine.held || !kind || !about) return null;
  const { id: caseId, number: nomor } = mine;
  const officerId = said.officer.id;
  const kepada = shortName(institutions.nameOf(about.service) ?? '');
  return [
    noted(said, mine),
    { type: 'referral_heard', caseId, officerId, service: about.service, answer: kind },
    answer(texts.say('O72', { nomor, kepada }), mine),
  ];
}
