import { DEFAULT_PLAN } from '../../src/core/contact/plan.ts';
import type { World } from '../../src/core/conversation/reader.ts';
import type { Heard, ReportedCase, Scene } from '../../src/core/conversation/scene.ts';
import { emptySession } from '../../src/core/conversation/session.ts';
import { resumeFlow, startFlow } from '../../src/core/flow/engine.ts';
import { NOON, sharedContent } from './helpline.ts';

export const heardAs = (text: string, more: Partial<Heard> = {}): Heard => ({
  text,
  choice: null,
  receivedAt: NOON,
  media: 0,
  voice: false,
  call: false,
  optOut: null,
  joined: false,
  ...more,
});

/** A conversation that waits at a question of a flow, once for each question of every flow, by where it is. */
export const atEveryQuestion = (flows: World['flows'], at: Date): [string, Partial<Scene['session']>][] =>
  [...flows.flows.values()].flatMap(({ name, shapes }) =>
    [...shapes].flatMap(([node, { waits }]): [string, Partial<Scene['session']>][] => {
      const frames = [{ flow: name, node, answers: {}, returnTo: null }];
      return waits ? [[`${name}.${node}`, { frames, touchedAt: at.toISOString() }]] : [];
    }),
  );

/** A world in which nothing is random; bubbles do not gather unless a test says so. */
export function worldOf(scene: Scene, more: Partial<World> = {}): World {
  const { texts, flows, readOfficer, relation, isWord, assess, findPlace, institutions, directory, steps } =
    sharedContent();
  let id = 0;
  const env = {
    now: NOON,
    random: () => 0.5,
    id: () => `00000000-0000-7000-8000-${String(++id).padStart(12, '0')}`,
    channel: scene.channel,
    role: scene.role,
    brand: 'CONTOH',
    language: 'id',
    assess: (text: string) => assess(text, scene.channel),
    findPlace,
  };
  return {
    env,
    texts,
    flows,
    readOfficer,
    stepsFor: (category) => steps[category],
    relation,
    isWord,
    institutions,
    directory,
    quietMs: 0,
    answers: [
      { need: 'case_number', number: '40711' },
      { need: 'services', services: [], unknown: null },
      { need: 'other_channel', cases: [], recent: [], role: 'worker' },
    ],
    ...more,
  };
}

const STRANGER: Scene = {
  channel: 'whatsapp',
  role: 'worker',
  country: 'SA',
  openUntil: null,
  optedOut: false,
  zone: 'Asia/Jakarta',
  session: emptySession(),
  daily: 'off',
  plan: DEFAULT_PLAN,
  quiet: false,
  stranger: false,
  held: false,
  crises: [],
  askedAt: null,
  cases: [],
  recent: [],
  focus: null,
  questions: [],
  repliedTo: null,
  invited: null,
  officer: null,
};

const CASE: ReportedCase = {
  id: '00000000-0000-7000-8000-0000000000aa',
  number: '40711',
  kind: 'report',
  state: 'open',
  severity: 'high',
  category: 'wages',
  villageMayKnow: 'unanswered',
  country: null,
  placeCode: null,
  since: null,
  openedAt: NOON,
  holderId: null,
  closedAt: null,
  referral: null,
  words: '',
};

const OPEN: Scene = { ...STRANGER, openUntil: new Date(NOON.getTime() + 600_000) };
const MOTHER: Scene = { ...STRANGER, channel: 'sms', country: 'ID', role: 'family', cases: [CASE] };

/** The scene after a flow has asked its first question. */
function inFlow(scene: Scene, flow: string, teks: string): Scene {
  const world = worldOf(scene);
  let step = startFlow(world.flows, flow, { teks }, scene.session, world.env);
  if (step.outcome.is === 'need') {
    const answer = { need: 'case_number', number: '40711' } as const;
    step = resumeFlow(world.flows, step.session, { input: 'answer', answer }, world.env);
  }
  return { ...scene, session: step.session };
}

/** One of each state a conversation can be in. */
export const SCENES = {
  stranger: STRANGER,
  shown: { ...STRANGER, session: { ...emptySession(), door: 1 } },
  open: OPEN,
  menu: inFlow(OPEN, 'pekerja', ''),
  mother: MOTHER,
  asked: inFlow(MOTHER, 'lapor-keluarga', 'anak saya di arab 5 bln tdk digaji, desa kuripan garung wonosobo'),
  officer: {
    ...STRANGER,
    channel: 'sms',
    country: 'ID',
    role: 'officer',
    officer: {
      id: 'o',
      level: 'village',
      name: 'CONTOH',
      onDuty: true,
      cases: [],
      takenByOthers: [],
      justTaken: [],
      ended: [],
    },
  },
} satisfies Record<string, Scene>;
