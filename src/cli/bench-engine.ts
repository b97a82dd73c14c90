import type { Env } from '../core/conversation/env.ts';
import { emptySession, type Session } from '../core/conversation/session.ts';
import { type FlowStep, resumeFlow, startFlow } from '../core/flow/engine.ts';
import { type FlowSet, loadFlows } from '../core/flow/load.ts';
import { handwritten } from './bench-handwritten.ts';
import { REPORT_FLOW, reportScript } from './bench-report-flow.ts';

/** Turns per second in one process, the state serialised and parsed between turns. */
export interface EngineBench {
  people: number;
  turns: number;
  engine: number;
  handwritten: number;
  /** Engine over hand-written; at least 0.33 is wanted. */
  ratio: number;
}

const NOW = new Date('2026-11-24T00:00:00Z');
const ENV: Env = {
  now: NOW,
  random: () => 0,
  id: () => '00000000-0000-4000-8000-000000000000',
  channel: 'whatsapp',
  role: 'worker',
  brand: 'CONTOH',
  language: 'id',
  assess: () => {
    throw new Error('this flow reads no danger');
  },
  findPlace: () => {
    throw new Error('this flow reads no place');
  },
};

/** A bot over stored text: state in, replies and state out. */
type Bot = (stored: string | null, contact: string, text: string | null) => { stored: string; said: string[] };

function engineBot(flows: FlowSet): Bot {
  return (stored, contact, text) => {
    const session = stored === null ? emptySession() : (JSON.parse(stored) as Session);
    const step: FlowStep =
      text === null
        ? startFlow(flows, 'laporan', { kontak: contact }, session, ENV)
        : resumeFlow(flows, session, { input: 'message', text, choice: null, receivedAt: NOW }, ENV);
    const said = step.events.flatMap((event) => (event.type === 'message_said' ? [event.text] : []));
    return { stored: JSON.stringify(step.session), said };
  };
}

const handwrittenBot: Bot = (stored, contact, text) => {
  const [state, said] = handwritten(stored === null ? null : JSON.parse(stored), contact, text);
  return { stored: JSON.stringify(state), said };
};

/** Everybody's first message, then everybody's second, and so on: no state stays warm. */
function play(bot: Bot, people: number): { said: string[]; seconds: number; turns: number } {
  const scripts = Array.from({ length: people }, (_, i) => [null, ...reportScript(i)]);
  const states: (string | null)[] = scripts.map(() => null);
  let last: string[] = [];
  const started = performance.now();
  let turns = 0;
  for (let at = 0; at < 12; at++) {
    for (let i = 0; i < people; i++) {
      const { stored, said } = bot(states[i] ?? null, String(i).padStart(4, '0'), scripts[i]?.[at] ?? null);
      states[i] = stored;
      last = said;
      turns++;
    }
  }
  return { said: last, seconds: (performance.now() - started) / 1000, turns };
}

/** Both must say the same to everybody, else the figures compare two things. */
function assertSame(a: Bot, b: Bot): void {
  for (let i = 0; i < 60; i++) {
    let [first, second] = [null as string | null, null as string | null];
    for (const text of [null, ...reportScript(i)]) {
      const [one, two] = [a(first, String(i), text), b(second, String(i), text)];
      if (one.said.join('\n') !== two.said.join('\n')) throw new Error(`they differ: ${one.said} / ${two.said}`);
      first = one.stored;
      second = two.stored;
    }
  }
}

/** A report of twelve messages by so many people in turn, beside a hand-written switch machine; the best of three. */
export function benchEngine(people = 2000): EngineBench {
  const { flows, findings } = loadFlows([{ path: 'flows/laporan.yaml', text: REPORT_FLOW }]);
  const wrong = findings.find((finding) => finding.level === 'error');
  if (wrong) throw new Error(`${wrong.rule}: ${wrong.reason.en}`);
  const engine = engineBot(flows);
  assertSame(engine, handwrittenBot);
  const rates = { engine: 0, handwritten: 0 };
  let turns = 0;
  for (let round = 0; round < 3; round++) {
    const own = play(engine, people);
    const other = play(handwrittenBot, people);
    turns = own.turns;
    rates.engine = Math.max(rates.engine, own.turns / own.seconds);
    rates.handwritten = Math.max(rates.handwritten, other.turns / other.seconds);
  }
  return { people, turns, ...rates, ratio: rates.engine / rates.handwritten };
}
