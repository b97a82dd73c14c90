import type { Event } from './events.ts';
import { namedCase } from './focus.ts';
import { reply, type Taken, type World } from './reader.ts';
import type { Heard, ReportedCase, Scene } from './scene.ts';
import { fitting } from './texts/fitting.ts';
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

/** How long her answer holds in silence. */
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

function byDigit(heard: Heard, scene: Scene): Verdict | null {
  if (!BARE.test(wholeMessage(heard.choice ?? heard.text)) || /^[09]$/.test(heard.text.trim())) return null;
  const own = ownOpen(scene).length > 0;
  const duty = dutyView(scene).questions.length > 0;
  if (own && duty) return 'which';
  return own ? 'own' : duty ? 'duty' : null;
}

function isTask(heard: Heard, { cases }: Officer, world: World): boolean {
  const openCases = cases.filter((one) => one.held).map((one) => one.number);
  const read = world.readOfficer(heard.text, { openCases, lastAlert: null, replyingTo: null });
  return read.doubt === null && TASKS.has(read.command);
}

/** She has a matter of her own with us, or speaks of a relative in trouble. */
function maybeOwn(heard: Heard, scene: Scene, world: World): boolean {
  if (heard.text.trim() === '') return false;
  if (scene.cases.length > 0) return true;
  const { category, dangerNow } = world.env.assess(heard.text);
  return world.relation(heard.text) !== null && (category !== 'none' || dangerNow);
}

const current = ({ session }: Scene, now: Date): Hat | null =>
  session.hat && Date.parse(session.hat.until) > now.getTime() ? session.hat.is : null;

function hatFor(heard: Heard, scene: Scene, world: World): Verdict {
  const { officer } = scene;
  if (!officer) return 'own';
  const sure = byNumber(heard, scene, officer) ?? byDigit(heard, scene);
  if (sure) return sure;
  if (isTask(heard, officer, world)) return 'duty';
  return current(scene, world.env.now) ?? (maybeOwn(heard, scene, world) ? 'ask' : 'duty');
}

/** Asked once; the words wait. Danger in them reaches a human before she answers. */
function asksHat(heard: Heard, scene: Scene, world: World): Taken {
  const { dangerNow } = world.env.assess(heard.text);
  const alarm: Event[] = dangerNow ? [{ type: 'human_asked', because: 'officer_urgent', details: heard.text }] : [];
  const session = { ...scene.session, hatless: heard.text };
  return { events: [...alarm, reply(world.texts.say('Q4'))], session, because: 'own_or_task' };
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
      if (!hat.kept) return taken;
      const session = { ...(taken.session ?? scene.session), hat: { is: hat.is, until }, hatless: null };
      return { ...taken, session };
    },
  };
}

/** What is said of a case by whoever works on it, at the beginning or behind the number. */
const COMMANDS =
  /^\W*(?:\d{3,8}\W+)?(?:(selesai|beres|tutup)|catat|cara|langkah|kirim|rujuk|alihkan|serahkan|oper|limpahkan|tunda)\b/i;

/** The case of her own that a command of hers is about; "selesai" to our "is it done?" is her answer as its reporter. */
function commandsOwn({ text }: Heard, scene: Scene): ReportedCase | null {
  const found = COMMANDS.exec(text);
  if (!found) return null;
  const { cases, recent, repliedTo } = scene;
  const own = [...cases, ...recent];
  const one = namedCase(text, own) ?? own.find(({ id }) => id === repliedTo) ?? (own.length === 1 ? own[0] : null);
  const asked = scene.questions.some(({ kind, caseId }) => kind === 'is_it_done' && caseId === one?.id);
  return one && !(found[1] && (asked || one.state === 'answered')) ? one : null;
}

/** S12: she never notes or ends what she reported; somebody else does, and she hears so. */
const notHers = ({ number }: ReportedCase, { texts }: World): Taken => ({
  events: [reply(texts.say('O82', { nomor: number }))],
  because: 'command_about_her_own_case',
});

/** Her answer to "own or task?" gives the words that waited their meaning. */
function answered(heard: Heard, { session }: Scene): { is: Hat; heard: Heard } | null {
  const word = wholeMessage(heard.choice ?? heard.text);
  const is = OWN.has(word) ? 'own' : DUTY.has(word) ? 'duty' : null;
  return is && session.hatless !== null ? { is, heard: { ...heard, text: session.hatless, joined: true } } : null;
}

/**
 * One number, two hats: an officer who is also a reporter. A number, a reply or the only open digit decides; plain
 * words are asked about once, and the answer holds for that talk. Never guessed (S9).
 */
export function wear(heard: Heard, scene: Scene, world: World): Worn | { asks: Taken } {
  if (!scene.officer) return { heard, scene, world, given: (taken) => taken };
  const answer = answered(heard, scene);
  const hers = answer?.is === 'own' ? commandsOwn(answer.heard, scene) : null;
  if (hers) return { asks: { ...notHers(hers, world), session: { ...scene.session, hatless: null } } };
  if (answer) return worn(answer.heard, scene, world, { is: answer.is, kept: true });
  const verdict = hatFor(heard, scene, world);
  if (verdict === 'ask') return { asks: asksHat(heard, scene, world) };
  if (verdict === 'which') return { asks: asksNumber(scene, world) };
  const own = verdict === 'own' ? commandsOwn(heard, scene) : null;
  if (own) return { asks: notHers(own, world) };
  return worn(heard, scene, world, { is: verdict, kept: current(scene, world.env.now) === verdict });
}
