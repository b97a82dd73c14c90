import { kindOfHelp } from '../../cases/kind-of-help.ts';
import { isVillage } from '../../cases/routing/ladder.ts';
import type { Event, EventOf, Outcome } from '../../conversation/events.ts';
import type { World } from '../../conversation/reader.ts';
import { type ToldCase, wordsOf } from '../../conversation/scene.ts';
import type { TextName } from '../../conversation/texts/text-names.ts';
import { tellsWho } from '../../conversation/words/tells-who.ts';
import { FRESH_MS } from '../fresh-words.ts';
import { isBareClose, OUTCOME_WORDS, outcomeIn } from '../outcome.ts';
import { toldOutcome } from '../told-outcome.ts';
import { dayIn, untilWhen } from '../until-when.ts';
import { whichCase } from '../which-case.ts';
import { answer, type Command, noted, type Said } from './command.ts';
import { answerHeard, referEvents } from './refer.ts';

const numbered = (name: TextName, { number }: ToldCase, { texts }: World): string => texts.say(name, { nomor: number });

/** None is clear: which of hers, or that she has none. */
const nothingHeld: Command = ({ officer, reading }, { texts }) => [
  answer(whichCase(officer.cases, reading.command, texts), null),
];

/** A command that needs a case of hers. */
const about =
  (run: (said: Said, about: ToldCase, world: World) => Event[]): Command =>
  (said, world) =>
    said.mine ? run(said, said.mine, world) : nothingHeld(said, world);

/** A command for whoever holds the case: being asked is not enough to speak for it or to end it (S3, S4). */
const held = (run: (said: Said, held: ToldCase, world: World) => Event[]): Command =>
  about((said, mine, world) => (mine.held ? run(said, mine, world) : [answer(numbered('O27', mine, world), mine)]));

/** "Serahkan ke kabupaten": past the backup, who may be the very reason. */
const namesTheDistrict = (text: string): boolean =>
  /\b(?:kabupaten|kab|korda|koordinator|kordinator|korkab|koorkab|pusat)\b/i.test(text) &&
  !/\b(?:jangan|bukan|jgn)\b/i.test(text);

/** "Gak sanggup, berat" to an alert: nobody else of the village is asked, and somebody speaks with her. */
const calledBeside = ({ reading }: Said): Event[] =>
  reading.urgent && reading.command === 'decline' ? [{ type: 'human_asked', because: 'officer_urgent' }] : [];

const goesAbove = ({ officer, heard, reading }: Said): boolean =>
  isVillage(officer.level) && (namesTheDistrict(heard.text) || reading.urgent);

/** 2: somebody else is looked for, of the district where she names it or finds it heavy. */
export const decline = about((said, mine, world) => [
  ...calledBeside(said),
  {
    type: 'case_declined',
    caseId: mine.id,
    officerId: said.officer.id,
    ...(goesAbove(said) && { above: true as const }),
  },
  answer(numbered('O3', mine, world), mine),
]);

/** CATAT or plain text about the one clear case, or what an institution answered. "Berat" in it calls the district or desk at once, also before she has accepted. */
export const note: Command = (said, world) => (said.reading.urgent ? urgent(said, world) : heldNote(said, world));

const heldNote = held(
  (said, mine, world) =>
    answerHeard(said, mine, world) ?? [
      noted(said, mine),
      ...(endInWords(said, mine, world) ?? [answer(numbered('O6', mine, world), mine)]),
    ],
);

/** Words that answer "hasilnya bagaimana?" as its digit does. */
function endInWords({ question, heard, officer }: Said, mine: ToldCase, world: World): Event[] | null {
  const outcome = question?.kind === 'outcome' ? toldOutcome(heard.text) : null;
  if (!outcome) return null;
  return [{ type: 'outcome_given', caseId: mine.id, officerId: officer.id, outcome }, toldEnd(mine, outcome, world)];
}

/** That it went up, and to whom: from the village to the district, from there to the desk. */
const toldAbove = ({ officer }: Said, mine: ToldCase, { texts }: World): Event => {
  const atas = isVillage(officer.level) ? 'kabupaten' : 'pusat';
  return answer(texts.say('O16', { nomor: mine.number, atas }), mine);
};

const raisedBy = ({ officer }: Said, mine: ToldCase): Event => ({
  type: 'case_raised',
  caseId: mine.id,
  critical: true,
  officerId: officer.id,
  because: 'officer_says_urgent',
});

/** "Berat", "diancam": the district or desk at once. */
export const urgent: Command = (said, world) => {
  const called: Event = { type: 'human_asked', because: 'officer_urgent', details: wordsOf(said.heard) };
  if (!said.mine) return [called, answer(world.texts.say('O18'), null)];
  return [noted(said, said.mine), raisedBy(said, said.mine), toldAbove(said, said.mine, world)];
};

/** How it ended is read back: it may have been read from her words. */
export const toldEnd = (mine: ToldCase, outcome: Outcome, { texts }: World): EventOf<'message_said'> =>
  answer(texts.say('O32', { nomor: mine.number, hasil: OUTCOME_WORDS[outcome] }), mine);

const talkDone = (said: Said, mine: ToldCase, world: World): Event[] => [
  { type: 'talk_ended', caseId: mine.id, officerId: said.officer.id },
  answer(numbered('O6', mine, world), mine),
];

/** SELESAI: a talk ends; else one digit says how it ended, and then the reporter is asked. A critical case is closed by the district or the desk only (S12). */
export const close = held((said, mine, world) => {
  if (mine.kind === 'talk') return talkDone(said, mine, world);
  if (mine.severity === 'critical' && isVillage(said.officer.level)) {
    const text = answer(numbered('O9x', mine, world), mine);
    return [noted(said, mine), { type: 'case_raised', caseId: mine.id, because: 'close_asked_by_village' }, text];
  }
  const { text } = said.heard;
  const outcome = outcomeIn(text) ?? toldOutcome(text);
  return [
    ...(isBareClose(text) ? [] : [noted(said, mine)]),
    { type: 'case_finished', caseId: mine.id, officerId: said.officer.id, outcome },
    outcome ? toldEnd(mine, outcome, world) : { ...answer(numbered('O9', mine, world), mine), asks: 'outcome' },
  ];
});

/** A word that whoever else reads a worker's phone must not see (S4, S10). */
const exposingWord = (text: string, { flows: { words }, env }: World): string | null =>
  (
    words.exposing.find(({ pattern }) => pattern.test(text))?.word ?? tellsWho(text, { ...env, names: words.names })
  )?.slice(0, 16) ?? null;

/** Until she writes and reads alone (S10, S14). */
const waitsForHer = ({ facts }: ToldCase, text: string, world: World): boolean =>
  facts.wait === 'until_she_writes' || (facts.shut && exposingWord(text, world) !== null);

/** What she hears of her words: that they went, or that they wait; of the same waiting only once (O4). */
function toldOfWords(mine: ToldCase, text: string, world: World): TextName {
  const forHer = waitsForHer(mine, text, world);
  if (!forHer && mine.facts.wait !== 'for_her_hour') return 'O8';
  if (mine.facts.heldBefore) return 'O4b';
  return forHer ? 'O4' : 'O4j';
}

/** The words as they go to the reporter; told once that they wait until she reads alone (O4). */
export function sent(said: Said, mine: ToldCase, world: World): (text: string) => Event[] {
  return (text) => [
    { type: 'case_relayed', caseId: mine.id, officerId: said.officer.id, text },
    {
      type: 'message_said',
      text,
      options: [],
      purpose: 'follow_up',
      to: { reporterOf: mine.id },
      caseId: mine.id,
      expiresAt: new Date(world.env.now.getTime() + FRESH_MS),
    },
    answer(numbered(toldOfWords(mine, text, world), mine, world), mine),
  ];
}

/** KIRIM 40711 words: only these words go out, and only when the gate lets them (S4). */
export const relay = held((said, mine, world) => {
  const text = said.reading.relay ?? '';
  const kata = mine.facts.reporterRole === 'worker' ? exposingWord(text, world) : null;
  if (!kata) return sent(said, mine, world)(text);
  const asked = answer(world.texts.say('O5', { nomor: mine.number, kata }), mine);
  const doubted: Event = { type: 'relay_doubted', caseId: mine.id, officerId: said.officer.id, text };
  return [doubted, { ...asked, asks: 'send_anyway' }];
});

/** Handing it on is declining what she holds; the words are kept. Of one she was only asked about it is a no. */
export const handover = about((said, mine, world) => [
  ...(mine.held ? [noted(said, mine)] : []),
  ...decline({ ...said, mine }, world),
]);

/** "Ditunda sampai Jumat": no reminder before that day. */
export const postpone = held((said, mine, world) => {
  const until = untilWhen(said.heard.text, world.env.now);
  const tanggal = dayIn(until);
  return [
    noted(said, mine),
    { type: 'case_postponed', caseId: mine.id, officerId: said.officer.id, until },
    answer(world.texts.say('O31', { nomor: mine.number, tanggal }), mine),
  ];
});

/** RUJUK and an institution: the reporter is asked first. */
export const refer = held(referEvents);

/** CARA: three steps of that kind of case, and the papers for it: facts, which an alert carries none of (S3). */
export const steps = held((_said, mine, { texts, stepsFor }) => {
  const langkah = stepsFor(kindOfHelp(mine.facts));
  const text = langkah ? `${mine.number}: ${langkah}` : texts.say('O17', { nomor: mine.number });
  return [answer(text, mine)];
});
