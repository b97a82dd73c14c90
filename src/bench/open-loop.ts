import { setTimeout } from 'node:timers/promises';
import type { HelplineProcess } from './helpline-process.ts';
import { type LessonPhone, openLessons, TURNS } from './lesson-phones.ts';
import { PostLine } from './post-line.ts';
import type { Provider } from './provider.ts';
import { type Waits, waitsOf } from './quantiles.ts';

/** Messages at a fixed rate; waits run from the moment a message was due, so that a slow helpline cannot hide them. */
export interface OpenLoop {
  perSecond: number;
  messages: number;
  toAnswer: Waits;
  toReply: Waits;
  /** Replies the provider had not got when the last message was due and `PATIENCE_MS` had passed. */
  late: number;
}

interface Load {
  helpline: HelplineProcess;
  provider: Provider;
  /** Each writes once in its turn: enough of them for nobody to write before she could read. */
  phones: LessonPhone[];
  connections: number;
  perSecond: number;
}

const PATIENCE_MS = 10_000;

/** Everybody's answers one after the other: the second message of each, then the third, and so on. */
const inTurn = (phones: readonly LessonPhone[]) =>
  Array.from({ length: TURNS - 1 }, (_, at) =>
    phones.map(({ address, says }) => ({ address, webhook: says[at + 1] })),
  ).flat();

export async function openLoop({ helpline, provider, phones, connections, perSecond }: Load): Promise<OpenLoop> {
  const lines = await Promise.all(Array.from({ length: connections }, () => PostLine.open(helpline.port)));
  await openLessons(lines, provider, phones);
  const [answers, replies]: [number[], number[]] = [[], []];
  const due = inTurn(phones);
  const began = performance.now();
  let next = 0;
  const write = async (line: PostLine): Promise<void> => {
    for (let at = next++; at < due.length; at = next++) {
      const wanted = began + (at * 1000) / perSecond;
      if (performance.now() < wanted) await setTimeout(wanted - performance.now());
      const { address, webhook } = due[at] ?? {};
      if (!address || !webhook) continue;
      void provider.next(address).then((taken) => replies.push(taken - wanted));
      const { status } = await line.post(webhook);
      if (status !== 200) throw new Error(`the webhook was answered ${status}`);
      answers.push(performance.now() - wanted);
    }
  };
  await Promise.all(lines.map(write));
  const ends = performance.now() + PATIENCE_MS;
  while (replies.length < due.length && performance.now() < ends) await setTimeout(50);
  for (const line of lines) line.close();
  const late = due.length - replies.length;
  return { perSecond, messages: due.length, toAnswer: waitsOf(answers), toReply: waitsOf(replies), late };
}
