import './closed-pipe.ts';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { sizeOfSms } from '../core/sms/segments.ts';
import { openLine, type SimulatedLine } from './chat/line.ts';

const USAGE = `npm run chat -- --channel sms|whatsapp --as worker|family|officer [--from +62...]

Type as the phone would. Lines that begin with / are for you:
  /clock 2h     time goes by        /tap ID      tap a button
  /call         a missed call       /why         what was decided since the last line
  /quit`;

const PHONES = { worker: '+966500000777', family: '+6280000000777', officer: '' } as const;

type As = keyof typeof PHONES;

interface Options {
  channel: 'sms' | 'whatsapp';
  as: As;
  from: string | undefined;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      channel: { type: 'string', default: 'whatsapp' },
      as: { type: 'string', default: 'worker' },
      from: { type: 'string' },
    },
  });
  const { channel, as, from } = values;
  const known = (channel === 'sms' || channel === 'whatsapp') && Object.hasOwn(PHONES, as);
  if (!known) throw new Error(USAGE);
  return { channel, as: as as As, from };
}

/** The phone to type on: an officer's is the first of the roster on that channel. */
async function phoneFor({ channel, as, from }: Options, line: SimulatedLine): Promise<string> {
  if (from) return from;
  if (as !== 'officer') return PHONES[as];
  const officer = (await line.roster()).find((one) => one.channel === channel);
  if (!officer) throw new Error('Nobody on the roster has that channel.');
  console.log(`You are ${officer.name} (${officer.level}, ${officer.area.name}).`);
  return officer.address;
}

/** What a phone shows, with what it costs by SMS. */
function shown(message: { channel: string; text: string; options?: { id: string; label: string }[] }): string {
  const cost = message.channel === 'sms' ? `  [${sizeOfSms(message.text).segments} SMS, ${message.text.length}]` : '';
  const buttons =
    message.channel === 'whatsapp' ? (message.options ?? []).map(({ id, label }) => `  ( ${label} )  /tap ${id}`) : [];
  return [`  < ${message.text.replaceAll('\n', '\n    ')}${cost}`, ...buttons].join('\n');
}

type Act = (rest: string) => Promise<void>;

function commands(line: SimulatedLine, send: (body: object) => Promise<void>): Record<string, Act> {
  return {
    clock: async (rest) => console.log(`  it is ${await line.clock(rest || '0s')}`),
    tap: (rest) => send({ text: '', choice: rest }),
    call: () => send({ call: true }),
    why: async () => {
      for (const { event, because, case: number } of await line.decisions())
        console.log(`  ${number ?? '-'} ${event}: ${because}`);
    },
  };
}

async function obey(typed: string, act: Record<string, Act>, send: (body: object) => Promise<void>): Promise<void> {
  const [, name = '', rest = ''] = /^\/(\w+)\s*(.*)$/.exec(typed) ?? [];
  if (!typed.startsWith('/')) return send({ text: typed });
  const found = Object.hasOwn(act, name) ? act[name] : undefined;
  if (found) await found(rest);
  else console.log(USAGE);
}

async function talk(line: SimulatedLine, options: Options): Promise<void> {
  const from = await phoneFor(options, line);
  const send = (body: object) => line.send({ channel: options.channel, from, ...body });
  const act = commands(line, send);
  const input = createInterface({ input: process.stdin, output: process.stdout, prompt: `${from} > ` });
  input.prompt();
  for await (const typed of input) {
    if (typed.trim() === '/quit') break;
    await obey(typed, act, send).catch((error: Error) => console.log(`  ${error.message}`));
    // The quiet that bubbles wait for passes when the next line is asked for.
    await line.clock('0s');
    await line.quiet();
    for (const message of await line.received(from)) console.log(shown(message));
    input.prompt();
  }
  input.close();
}

try {
  const options = readOptions();
  const line = await openLine((said) => console.log(said));
  await talk(line, options).finally(() => line.close());
} catch (error) {
  console.error(error instanceof Error ? error.message : 'failed');
  process.exitCode = 1;
}
