import type { OfficerReading } from '../officers/types.ts';
import { commandsOwn, isReport, notHers } from './command-about-own.ts';
import type { Event } from './events.ts';
import { namedCase } from './focus.ts';
import { reply, type Taken, type World } from './reader.ts';
import { endedLately, type Heard, hasFiles, type Scene, wordsOf } from './scene.ts';
import { fitting } from './texts/fitting.ts';
import { saysStill, saysUnfinished } from './words/unfinished.ts';
import { wholeMessage } from './words/whole-word.ts';

/** A message as the one who wrote it meant it: a reporter of her own matter, or an officer. */
export interface Worn {
  heard: Heard;
  scene: Scene;
  world: World;
  given(taken: Taken): Taken;
}

type Hat = 'own' | 'duty';
type Verdict = Hat | 'ask' | 'which';

/** The timer after which words of which nobody knows in what role they were written are read by a human. */
export const HATLESS = 'hatless';
/** How long her answer holds in silence, and how long the question waits for it. */
const TALK_MS = 30 * 60_000;
const OWN = new Set(['sendiri', 'urusan sendiri', 'untuk urusan sendiri', 'saya sendiri', 'pribadi', 'keluarga']);
const DUTY = new Set(['tugas', 'untuk tugas', 'urusan tugas', 'dinas']);
/** What only an officer says. */
const TASKS: ReadonlySet<string> = new Set([
  'list',
  'steps',
  'leave',
  'duty',
  'relay',
  'handover',
  'refer',
  'postpone',
]);
const BARE = /^(?:\d|ya|iya|boleh|jangan|tidak|benar|belum|sudah|setuju|keberatan)(?: .{1,20})?$/;

type Officer = NonNullable<Scene['officer']>;

const ownView = (scene: Scene): Scene => ({
  ...scene,
  officer: null,
  role: 'family',
  questions: scene.questions.filter(({ caseId }) => scene.cases.some(({ id }) => id === caseId)),
});

const dutyView = (scene: Scene): Scene => ({
  ...scene,
  cases: [],
  recent: [],
  questions: scene.questions.filter(({ caseId }) => !scene.cases.some(({ id }) => id === caseId)),
});

/** Numbers of her own cases that wait for a digit. */
function ownOpen(scene: Scene): string[] {
  const view = ownView(scene);
  const asked = view.questions.map(({ number }) => number);
  const villages = view.cases.filter(({ villageMayKnow }) => villageMayKnow === 'unanswered');
  return [...asked, ...villages.map(({ number }) => number)];
}

function byNumber(heard: Heard, scene: Scene, { cases }: Officer): Hat | null {
  if (namedCase(heard.text, [...scene.cases, ...scene.recent]) || scene.cases.some(({ id }) => id === scene.repliedTo))
    return 'own';
  const named = namedCase(heard.text, cases) !== null;
  return named || cases.some(({ id }) => id === scene.repliedTo) ? 'duty' : null;
}

function byDigit(heard: Heard, scene: Scene, now: Date): Verdict | null {
  if (!BARE.test(wholeMessage(heard.choice ?? heard.text)) || /^[09]$/.test(heard.text.trim())) return null;
  const duty = dutyView(scene).questions.length > 0;
  const own = ownOpen(scene).length > 0 || (!duty && opensAgain(heard, scene, now));
  if (own && duty) return 'which';
  return own ? 'own' : duty ? 'duty' : null;
}

/** A 2 within the week after her own case ended, where no digit of her duty waits. */
const opensAgain = (heard: Heard, scene: Scene, now: Date): boolean =>
  wholeMessage(heard.choice ?? heard.text) === '2' &&
  scene.recent.some((one) => isReport(one) && endedLately(one, now));

/** Her words as an officer's. */
function asOfficer(heard: Heard, { cases }: Officer, world: World): OfficerReading {
  const openCases = cases.filter((one) => one.held).map((one) => one.number);
  return world.readOfficer(heard.text, { openCases, lastAlert: null, replyingTo: null });
}

/** She has a matter of her own with us, or speaks of a relative in trouble; that she once asked for a human is none. */
function maybeOwn(heard: Heard, scene: Scene, world: World): boolean {
  if (heard.text.trim() === '' && !hasFiles(heard)) return false;
  if (scene.cases.some(isReport)) return true;
  if (scene.recent.some(isReport) && (saysUnfinished(heard.text) || saysStill(heard.text))) return true;
  const { category, dangerNow } = world.env.assess(heard.text);
  return world.relation(heard.text) !== null && (category !== 'none' || dangerNow);
}

/** "Anak saya dipukul, dikunci": danger without doubt to somebody of hers is acted on before anything is asked. */
function hersInDanger({ text }: Heard, { env, relation }: World): boolean {
  const { dangerNow, doubt, speaker } = env.assess(text);
  return dangerNow && !doubt && speaker === 'family' && relation(text) !== null;
}

const current = ({ session }: Scene, now: Date): Hat | null =>
  session.hat && Date.parse(session.hat.until) > now.getTime() ? session.hat.is : null;

function hatFor(heard: Heard, scene: Scene, world: World): Verdict {
  const { officer } = scene;
  if (!officer) return 'own';
  const sure = byNumber(heard, scene, officer) ?? byDigit(heard, scene, world.env.now);
  if (sure) return sure;
  if (hersInDanger(heard, world)) return 'own';
  const { command, doubt } = asOfficer(heard, officer, world);
  if (doubt === null && TASKS.has(command)) return 'duty';
  const talk = current(scene, world.env.now);
  if (talk) return talk;
  // A human is called at once in either hat, and thanks are no question.
  if (heard.call || command === 'human' || doubt === 'courtesy') return 'duty';
  // Words that follow those that wait are of the same talk.
  return scene.session.hatless !== null || maybeOwn(heard, scene, world) ? 'ask' : 'duty';
}

/** Asked once; the words wait, what follows with them. Danger in them reaches a human before she answers. */
function asksHat(heard: Heard, scene: Scene & { officer: Officer }, world: World): Taken {
  const { env, texts } = world;
  const words = wordsOf(heard);
  const grave = env.assess(words).dangerNow || asOfficer(heard, scene.officer, world).urgent;
  const alarm: Event[] = grave ? [{ type: 'human_asked', because: 'officer_urgent', details: words }] : [];
  const { hatless } = scene.session;
  const session = { ...scene.session, hatless: [hatless, words].filter(Boolean).join('\n') };
  if (hatless !== null) return { events: alarm, session, because: 'own_or_task: waits' };
  const waits: Event = { type: 'timer_set', timer: HATLESS, at: new Date(env.now.getTime() + TALK_MS) };
  return { events: [...alarm, waits, reply(texts.say('Q4'))], session, because: 'own_or_task' };
}

/** She did not say in time: a human sorts the words. */
export function hatlessTooLong({ session }: Scene): Taken {
  const { hatless } = session;
  const because = 'officer_own_or_task';
  const events: Event[] = hatless === null ? [] : [{ type: 'human_asked', because, details: hatless }];
  return { events, session: { ...session, hatless: null }, because };
}

/** Digits wait in both of her roles: the number says which. */
function asksNumber(scene: Scene, world: World): Taken {
  const numbers = [...ownOpen(scene), ...dutyView(scene).questions.map(({ number }) => number)];
  const daftar = fitting([...new Set(numbers)], 60);
  const said = reply(world.texts.say('Q1', { daftar, contoh: numbers[0] ?? '' }));
  return { events: [said], because: 'which_of_two' };
}

function worn(heard: Heard, scene: Scene, world: World, hat: { is: Hat; kept: boolean }): Worn {
  const until = new Date(world.env.now.getTime() + TALK_MS).toISOString();
  const view = hat.is === 'own' ? ownView(scene) : dutyView(scene);
  const role = hat.is === 'own' ? ('family' as const) : ('officer' as const);
  return {
    heard,
    scene: view,
    world: { ...world, env: { ...world.env, role } },
    given(taken) {
      const session = taken.session ?? scene.session;
      if (hat.kept) return { ...taken, session: { ...session, hat: { is: hat.is, until } } };
      const talk = current(scene, world.env.now);
      // What is clearly of her other role ends the talk in this one.
      return talk && talk !== hat.is ? { ...taken, session: { ...session, hat: null } } : taken;
    },
  };
}

/** Her answer to "own or task?" gives the words that waited their meaning; without any she hears how that role stands. */
function answered(heard: Heard, scene: Scene, now: Date): { is: Hat; heard: Heard } | null {
  const { hatless } = scene.session;
  const word = wholeMessage(heard.choice ?? heard.text);
  const is = OWN.has(word) ? 'own' : DUTY.has(word) ? 'duty' : null;
  const voice = scene.session.files.some((file) => file.voice);
  if (is && hatless !== null) return { is, heard: { ...heard, choice: null, text: hatless, voice, joined: true } };
  const hasBoth = current(scene, now) !== null || scene.cases.some(isReport);
  return is && hasBoth ? { is, heard: { ...heard, choice: null, text: is === 'duty' ? 'DAFTAR' : 'STATUS' } } : null;
}

/**
 * One number, two hats: an officer who is also a reporter. A number, a reply or the only open digit decides; plain
 * words are asked about once, and the answer holds for that talk. Never guessed (S9).
 */
export function wear(heard: Heard, scene: Scene, world: World): Worn | { asks: Taken } {
  if (!scene.officer) return { heard, scene, world, given: (taken) => taken };
  const answer = answered(heard, scene, world.env.now);
  const hers = answer?.is === 'own' ? commandsOwn(answer.heard, scene) : null;
  if (hers) return { asks: { ...notHers(hers, world), session: { ...scene.session, hatless: null } } };
  const free = { ...scene, session: { ...scene.session, hatless: null } };
  if (answer) return worn(answer.heard, free, world, { is: answer.is, kept: true });
  const verdict = hatFor(heard, scene, world);
  if (verdict === 'ask') return { asks: asksHat(heard, { ...scene, officer: scene.officer }, world) };
  if (verdict === 'which') return { asks: asksNumber(scene, world) };
  const own = verdict === 'own' ? commandsOwn(heard, scene) : null;
  if (own) return { asks: notHers(own, world) };
  return worn(heard, scene, world, { is: verdict, kept: current(scene, world.env.now) === verdict });
}
