import { COMMANDS } from '../../officers/commands/index.ts';
import { sendAnyway } from '../../officers/send-anyway.ts';
import type { Doubt, OfficerContext, OfficerReading } from '../../officers/types.ts';
import { unaskedNo } from '../../officers/unasked-no.ts';
import { whichCase } from '../../officers/which-case.ts';
import { afterItsEnd, afterOnlyEnd } from '../after-its-end.ts';
import type { Event } from '../events.ts';
import { asksOfWhichNote, boundByNote, keepsFiles } from '../loose-notes.ts';
import { answerTo } from '../need.ts';
import { type Reader, reply, type Taken, type World } from '../reader.ts';
import { type Heard, type OfficerCase, type Scene, wordsOf } from '../scene.ts';
import type { TextName } from '../texts/text-names.ts';
import { wholeMessage } from '../words/whole-word.ts';
import { wordCount } from '../words/word-count.ts';
import { leaveTold, saysDaysAreRight } from './leave-dates.ts';

type Officer = NonNullable<Scene['officer']>;

/** What reading her words needs to know of her phone. */
export function officerContext(scene: Scene, officer: Officer): OfficerContext {
  const digits = scene.questions.map(({ number, kind }) => ({
    number,
    asks: kind === 'alert' ? ('accept' as const) : ('other' as const),
  }));
  const alerts = scene.questions.filter((one) => one.kind === 'alert');
  // A bare 1 that crossed "somebody else has it" was meant for that one, or for another: never guessed (S9).
  const crossed = officer.justTaken.map((number) => ({ number, asks: 'accept' as const }));
  return {
    openCases: officer.cases.filter((one) => one.held).map((one) => one.number),
    lastAlert: alerts.at(-1)?.number ?? null,
    replyingTo: officer.cases.find((one) => one.id === scene.repliedTo)?.number ?? null,
    digitMessages: [...digits, ...crossed],
  };
}

/** Which of hers is meant: asked back with the numbers, or that nothing waits. */
const whichOf = (
  cases: readonly OfficerCase[],
  world: World,
  command: OfficerReading['command'] = 'unclear',
): Taken => ({
  events: [reply(whichCase(cases, command, world.texts))],
  because: 'asked_back',
});

/** Those of hers that wait for a digit: only they can be meant by one. */
function asking({ questions }: Scene, { cases }: Officer): OfficerCase[] {
  const open = cases.filter((one) => questions.some(({ caseId }) => caseId === one.id));
  return open.length > 0 ? open : cases;
}

const WHICH: ReadonlySet<Doubt> = new Set(['which_case', 'two_cases']);

const ASKED_BACK: Partial<Record<Doubt, TextName>> = { unreadable_number: 'O13', nothing_asked: 'O20' };

/** The first time: what the digits mean; of the one alert that her yes may be about, with its number. */
function askedAgain({ doubt, about }: OfficerReading, officer: Officer, { texts }: World): string {
  const isAsked = officer.cases.some(({ number, held }) => number === about && !held);
  if (doubt === 'accept_or_decline' && isAsked) return texts.say('O10a', { nomor: about ?? '' });
  // Whoever holds nothing and is asked nothing has no use for the words of a case.
  return texts.say(officer.cases.length === 0 ? 'O7none' : 'O11');
}

/** The second time she is not understood, a human; never the same words a third time. */
function notUnderstood(scene: Scene & { officer: Officer }, reading: OfficerReading, world: World): Taken {
  const session = { ...scene.session, misses: scene.session.misses + 1 };
  const because = `asked_back: ${reading.doubt}`;
  if (scene.session.misses === 0)
    return { events: [reply(askedAgain(reading, scene.officer, world))], session, because };
  const human: Event = { type: 'human_asked', because: 'officer_not_understood' };
  if (scene.session.misses > 1) return { events: [], session, because };
  return { events: [human, reply(world.texts.say('O18'))], session, because };
}

function doubted(reading: OfficerReading, heard: Heard, scene: Scene & { officer: Officer }, world: World): Taken {
  const { command, doubt } = reading;
  const { officer } = scene;
  const contoh = officer.cases[0]?.number ?? '40711';
  if (command === 'relay')
    return { events: [reply(world.texts.say('O8none', { contoh }))], because: 'asked_back: relay' };
  if (doubt === 'which_message') return whichOf(asking(scene, officer), world);
  if (doubt && WHICH.has(doubt)) {
    const kept =
      command === 'note' ? (asksOfWhichNote(heard, scene, world) ?? afterOnlyEnd(heard, scene, world)) : null;
    return kept ?? whichOf(officer.cases, world, command);
  }
  const asksBack = ASKED_BACK[doubt ?? 'what'];
  if (!asksBack) return notUnderstood(scene, reading, world);
  return { events: [reply(world.texts.say(asksBack))], because: `asked_back: ${doubt}` };
}

/** These ask of us, or what a word of ours means. */
const ASKS_US = /\b(?:ini|itu|maksud\w*|arti\w*|cara\w*|gimana|bagaimana|nomor\w*|kok|kenapa|saya)\b/i;
const LEAST_WORDS = 2;

/** "Fotonya mana?", beside her one case: a question for the reporter, which only KIRIM takes there (S4). */
function asksReporter(reading: OfficerReading, { text }: Heard, { cases }: Officer): OfficerReading {
  const [only, other] = cases.filter(({ held }) => held);
  const words = wordCount(text);
  const asks = reading.doubt === 'what' && /\?\W*$/.test(text) && words >= LEAST_WORDS && !ASKS_US.test(text);
  return asks && only && !other ? { ...reading, doubt: 'send_or_note', about: only.number } : reading;
}

/** Words for the reporter without KIRIM: kept as a note, and she is told how they would go out (S4). */
function notedOrSent(
  reading: OfficerReading,
  heard: Heard,
  scene: Scene & { officer: Officer },
  world: World,
): Taken | null {
  const { officer } = scene;
  const about = officer.cases.find((one) => one.number === reading.about);
  if (reading.doubt !== 'send_or_note' || !about) return null;
  if (!about.held) return obeyed({ ...reading, doubt: null }, heard, scene, world);
  const text = wordsOf(heard);
  const noted: Event = { type: 'case_noted', caseId: about.id, officerId: officer.id, text, command: 'relay' };
  const said = reply(world.texts.say('O23', { nomor: about.number }), { caseId: about.id });
  return { events: [noted, said], because: 'officer_note; send_or_note' };
}

/** "Diancam" in a message that is not clear otherwise does not wait for the question back. */
const alarmed = (taken: Taken, { urgent }: OfficerReading): Taken =>
  urgent ? { ...taken, events: [{ type: 'human_asked', because: 'officer_urgent' }, ...taken.events] } : taken;

function obeyed(reading: OfficerReading, heard: Heard, scene: Scene & { officer: Officer }, world: World): Taken {
  const { officer } = scene;
  const mine = officer.cases.find((one) => one.number === reading.about) ?? null;
  // The same bytes whether the number is somebody else's, closed or invented (S6).
  if (
    reading.command !== 'status' &&
    reading.about !== null &&
    !mine &&
    officer.takenByOthers.includes(reading.about)
  ) {
    // She has just heard it: the same is not said twice.
    if (officer.justTaken.includes(reading.about)) return { events: [], because: 'taken_by_another_as_told' };
    return { events: [reply(world.texts.say('O12', { nomor: reading.about }))], because: 'taken_by_another' };
  }
  const isNote = mine === null && reading.command === 'note';
  const over = isNote ? officer.ended.find((one) => one.number === reading.about) : undefined;
  if (over) return afterItsEnd(over, heard, officer, world);
  const nothing = reading.command === 'status' ? 'S1' : 'O13';
  if (reading.about !== null && !mine) return { events: [reply(world.texts.say(nothing))], because: 'number_not_hers' };
  const answered = answerTo(world.answers, 'case_facts');
  if (mine && !answered) return { events: [], because: 'case_facts', need: { need: 'case_facts', caseId: mine.id } };
  const told = mine && answered ? { ...mine, facts: answered.facts } : null;
  const question = scene.questions.findLast((one) => one.number === reading.about && one.kind !== 'alert') ?? null;
  const because = [`officer_${reading.command}`, ...reading.because].join('; ');
  const events = COMMANDS[reading.command]({ reading, heard, officer, mine: told, question }, world);
  // Why her words were read so stands in the history of the case they changed.
  return { events: events.map((event) => ('caseId' in event ? { because, ...event } : event)), because };
}

/** Nothing but one number, and nothing asked that it answers: how that case stands. */
const onlyNumber = (typed: string, { doubt, caseRef }: OfficerReading): string | null =>
  doubt === 'what' && caseRef !== null && wholeMessage(typed).replaceAll(' ', '') === caseRef ? caseRef : null;

const isOfficers = (scene: Scene): scene is Scene & { officer: Officer } => scene.officer !== null;

function understood(heard: Heard, scene: Scene & { officer: Officer }, world: World): Taken {
  const typed = heard.choice ?? heard.text;
  const anyway = sendAnyway(typed, scene);
  if (anyway === 'which') return whichOf(asking(scene, scene.officer), world);
  // Of a yes that may answer something else too, she says which (S9).
  const saysRight = anyway === null && saysDaysAreRight(typed, scene.session, world.env.now);
  if (saysRight && scene.questions.length > 0) return whichOf(asking(scene, scene.officer), world);
  if (saysRight) return { events: [], because: 'days_of_a_leave_are_right' };
  const context = officerContext(scene, scene.officer);
  const reading = unaskedNo(world.readOfficer(anyway ?? typed, context), typed, context, world.env.now);
  const number = onlyNumber(typed, reading);
  if (number) return obeyed({ ...reading, command: 'status', about: number }, heard, scene, world);
  // She pays for every answer, and courtesy needs none.
  if (reading.doubt === 'courtesy') return { events: [], because: 'courtesy' };
  const noted = notedOrSent(asksReporter(reading, heard, scene.officer), heard, scene, world);
  if (noted) return alarmed(noted, reading);
  if (reading.doubt) return alarmed(doubted(reading, heard, scene, world), reading);
  const taken = obeyed(reading, heard, scene, world);
  const leave = leaveTold(taken.events, world.env.now);
  return { ...taken, session: { ...scene.session, misses: 0, leave } };
}

/** What an officer wants; free words are understood, a doubt is asked back, plain text is a note and never relayed (S4). */
export const officer: Reader = {
  name: 'officer',
  read(heard, scene, world) {
    if (!isOfficers(scene)) return 'pass';
    return keepsFiles(boundByNote(understood(heard, scene, world), heard, scene), heard, scene, world);
  },
};
