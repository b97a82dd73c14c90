import { COMMANDS } from '../../officers/commands/index.ts';
import type { Doubt, OfficerContext, OfficerReading } from '../../officers/types.ts';
import { type Reader, reply, type Taken, type World } from '../reader.ts';
import type { Heard, OfficerCase, Scene } from '../scene.ts';

type Officer = NonNullable<Scene['officer']>;

function contextOf(scene: Scene, officer: Officer): OfficerContext {
  const digits = scene.questions.map(({ number, kind }) => ({
    number,
    asks: kind === 'alert' ? ('accept' as const) : ('other' as const),
  }));
  const alerts = scene.questions.filter((one) => one.kind === 'alert');
  return {
    openCases: officer.cases.filter((one) => one.held).map((one) => one.number),
    lastAlert: alerts.at(-1)?.number ?? null,
    replyingTo: officer.cases.find((one) => one.id === scene.repliedTo)?.number ?? null,
    digitMessages: digits,
  };
}

/** Which of hers is meant: asked back with the numbers, or that nothing waits. */
const whichOf = (cases: readonly OfficerCase[], world: World): Taken => {
  const daftar = cases.map((one) => one.number).join(', ');
  const asks =
    cases.length > 0 ? world.texts.say('O10', { daftar, contoh: cases[0]?.number ?? '' }) : world.texts.say('O7none');
  return { events: [reply(asks)], because: 'asked_back' };
};

const WHICH: ReadonlySet<Doubt> = new Set(['which_case', 'which_message', 'two_cases']);

const ASKED_BACK: Partial<Record<Doubt, string>> = { unreadable_number: 'O13', nothing_asked: 'O20' };

function doubted({ command, doubt }: OfficerReading, officer: Officer, world: World): Taken {
  const contoh = officer.cases[0]?.number ?? '40711';
  if (command === 'relay')
    return { events: [reply(world.texts.say('O8none', { contoh }))], because: 'asked_back: relay' };
  if (doubt && WHICH.has(doubt)) return whichOf(officer.cases, world);
  return { events: [reply(world.texts.say(ASKED_BACK[doubt ?? 'what'] ?? 'O11'))], because: `asked_back: ${doubt}` };
}

function obeyed(reading: OfficerReading, heard: Heard, officer: Officer, world: World): Taken {
  const mine = officer.cases.find((one) => one.number === reading.about) ?? null;
  // The same bytes whether the number is somebody else's, closed or invented (S6).
  if (reading.about !== null && !mine) return { events: [reply(world.texts.say('O13'))], because: 'number_not_hers' };
  const events = COMMANDS[reading.command]({ reading, heard, officer, mine }, world);
  return { events, because: [`officer_${reading.command}`, ...reading.because].join('; ') };
}

/** What an officer wants; free words are understood, a doubt is asked back, plain text is a note and never relayed (S4). */
export const officer: Reader = {
  name: 'officer',
  read(heard, scene, world) {
    if (!scene.officer) return 'pass';
    const reading = world.readOfficer(heard.choice ?? heard.text, contextOf(scene, scene.officer));
    if (reading.doubt) return doubted(reading, scene.officer, world);
    return obeyed(reading, heard, scene.officer, world);
  },
};
