import { setTimeout } from 'node:timers/promises';
import type { HelplineProcess } from './helpline-process.ts';
import { type LessonPhone, openLessons, TURNS } from './lesson-phones.ts';
import { PostLine } from './post-line.ts';
import type { Provider } from './provider.ts';
import { type Waits, waitsOf } from './quantiles.ts';

/** From a signed webhook to its 200, and to the provider's taking the reply. */
export interface ClosedLoop {
  perSecond: number;
  toAnswer: Waits;
  toReply: Waits;
  /** Processor time of the helpline's own process, a message. */
  cpuMicros: number;
}

interface Load {
  helpline: HelplineProcess;
  provider: Provider;
  phones: LessonPhone[];
  connections: number;
}

/** Nobody answers a message sooner: what comes before the provider took our question is not its answer. */
const READS_MS = 300;

async function readFor(address: string, replied: ReadonlyMap<string, number>): Promise<void> {
  const since = performance.now() - (replied.get(address) ?? -READS_MS);
  if (since < READS_MS) await setTimeout(READS_MS - since);
}

/** Then everybody's second message, and so on: a connection sends its next when the reply was taken. */
export async function closedLoop({ helpline, provider, phones, connections }: Load): Promise<ClosedLoop> {
  const lines = await Promise.all(Array.from({ length: connections }, () => PostLine.open(helpline.port)));
  const [answers, replies]: [number[], number[]] = [[], []];
  const replied = new Map<string, number>();
  await openLessons(lines, provider, phones);
  const before = helpline.used().cpuSeconds;
  const began = performance.now();
  const turnsOf = async (line: PostLine, mine: LessonPhone[]): Promise<void> => {
    for (let turn = 1; turn < TURNS; turn++) {
      for (const { address, says } of mine) {
        const webhook = says[turn];
        if (!webhook) continue;
        await readFor(address, replied);
        const sent = performance.now();
        const reply = provider.next(address);
        const { status } = await line.post(webhook);
        if (status !== 200) throw new Error(`the webhook was answered ${status}`);
        answers.push(performance.now() - sent);
        const taken = await reply;
        replied.set(address, taken);
        replies.push(taken - sent);
      }
    }
  };
  await Promise.all(
    lines.map((line, at) =>
      turnsOf(
        line,
        phones.filter((_, i) => i % connections === at),
      ),
    ),
  );
  const seconds = (performance.now() - began) / 1000;
  for (const line of lines) line.close();
  const cpu = helpline.used().cpuSeconds - before;
  const messages = phones.length * (TURNS - 1);
  return {
    perSecond: messages / seconds,
    toAnswer: waitsOf(answers),
    toReply: waitsOf(replies),
    cpuMicros: (cpu / messages) * 1e6,
  };
}
